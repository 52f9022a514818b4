import Glibc
import Testing

/// The screens in the handbook are the agreed pictures of the program's own. `SUMMIT_REWRITE_GOLDEN=1`
/// puts them in anew.
@Suite struct HandbookTests {
  private static let root = #filePath.dropLast(
    "Tests/ConsultationUITests/HandbookTests.swift".count)
  private static let marker = "<!-- screen: "
  private static let missing = "There is no agreed picture of this screen."

  @Test(arguments: ["README", "organisers", "facilitators", "note-takers", "analysts"])
  func everyScreenIsAsTheProgramShowsIt(page: String) throws {
    let path = "\(Self.root)docs/guide/\(page).md"
    let text = try #require(Self.read(path))
    let fresh = Self.withScreens(text)
    if getenv("SUMMIT_REWRITE_GOLDEN") != nil { Self.write(fresh, to: path) }
    #expect(Self.read(path) == fresh)
    #expect(!fresh.contains(Self.missing))
  }

  /// Every marker with its picture behind it, in place of what stood there.
  private static func withScreens(_ text: String) -> String {
    var lines: [Substring] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard line.hasPrefix(marker) else { continue }
      let name = line.dropFirst(marker.count).prefix { $0 != " " }
      if rest.dropFirst().first == "```" {
        rest = rest.dropFirst(2).drop { $0 != "```" }.dropFirst()
      }
      lines += ["", "```"] + picture(String(name)) + ["```"]
    }
    return lines.joined(separator: "\n")
  }

  /// Without the marks that tests use for what is selected and where the cursor stands.
  private static func picture(_ name: String) -> [Substring] {
    let path = "\(root)Tests/ConsultationUITests/Golden/\(name).txt"
    let text = (read(path) ?? missing).filter { !"⟦⟧▏".contains($0) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.reversed().drop { $0 == " " }.reversed().reduce(into: "") { $0.append($1) }[...]
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
