import DurableFiles
import ProgramRunning
import Testing

@Suite struct ManualTests {
  /// The manual page as text, its hyphens plain.
  private static func manual(_ file: String = #filePath) throws -> String {
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = root.joined(separator: "/") + "/docs/man/summit.1"
    return String(decoding: try DurableFile.read(path), as: UTF8.self)
      .replacing("\\-", with: "-")
  }

  @Test(arguments: [
    "new", "add", "import", "list", "show", "check", "repair", "erase", "themes", "report",
    "guide list",
    "guide show", "guide check", "guide export", "agreement", "codebook show", "codebook check",
    "codebook export", "codebook import", "codebook merge", "codebook rename", "codebook split",
    "codebook retire", "decisions list", "decisions set", "decisions clear", "board", "present",
    "keys",
  ])
  func theManualKnowsEveryCommandAndOption(_ command: String) throws {
    let manual = try Self.manual()
    #expect(manual.contains(command))
    let place = try Workplace()
    let words = command.split(separator: " ").map(String.init)
    let help = try place.start(words + ["--help"]).finish().output
    let options = help.split(whereSeparator: { " \n,".contains($0) })
      .filter {
        $0.hasPrefix("--") && $0.dropFirst(2).first?.isLetter == true && $0 != "--help"
          && $0 != "--version"
      }
    for option in options { #expect(manual.contains(option), "\(option)") }
  }
}
