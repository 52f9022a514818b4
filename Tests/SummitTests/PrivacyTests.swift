import DurableFiles
import Glibc
import ProgramRunning
import Testing

@Suite struct PrivacyTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "T", "--table", "3", "--date", "2019-07-04").lines.first)
  }

  private func mode(of name: String) -> mode_t? {
    var status = stat()
    return lstat("\(place.folder)/\(name)", &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test func everyFileIsForItsOwnerOnly() throws {
    try place.summit("add", path, "--parked", "a point")
    try place.summit("report", "--output", "report.md")
    for name in try place.names(in: "Sessions") { #expect(mode(of: "Sessions/\(name)") == 0o600) }
    #expect(try place.names(in: "Sessions").count == 2)
    #expect(mode(of: "Sessions") == 0o700)
    #expect(mode(of: "report.md") == 0o600)
  }

  @Test func permissionsThatAPersonChoseStay() throws {
    chmod("\(place.folder)/\(path)", 0o640)
    chmod("\(place.folder)/Sessions", 0o750)
    try place.summit("add", path, "--parked", "a point")
    #expect(mode(of: path) == 0o640)
    #expect(mode(of: "Sessions") == 0o750)
  }

  @Test func nothingThatWasSaidStandsInTheListOfProcesses() throws {
    // Held back by a lock, so that there is time to look.
    let lock = try FileLock(of: "\(place.folder)/\(path)")
    let run = try place.start(["add", path, "--parked", "--stakeholder", "Jo Bell", "their words"])
    let hidden = "/proc/\(run.process)/cmdline"
    let end = time(nil) + 8
    var line = try words(in: hidden)
    // The shell comes first, then the program with its arguments for a moment.
    while time(nil) < end, !line.contains("summit\0add\0") || line.contains("words") {
      line = try words(in: hidden)
    }
    #expect(line.contains("summit\0add\0"))
    #expect(!line.contains("words") && !line.contains("Bell"))
    _ = consume lock
    #expect(try run.finish().code == 0)
    #expect(try place.summit("show", path).output.contains("their words"))
  }

  @Test func noCoreFileCanBeMade() throws {
    let lock = try FileLock(of: "\(place.folder)/\(path)")
    let run = try place.start(["add", path, "--parked", "their words"])
    let hidden = "/proc/\(run.process)/limits"
    let end = time(nil) + 8
    var limit = ""
    repeat {
      limit =
        try words(in: hidden).split(separator: "\n")
        .first { $0.hasPrefix("Max core file size") }.map { String($0) } ?? ""
    } while time(nil) < end && limit.split(separator: " ").dropFirst(4).first != "0"
    #expect(limit.split(separator: " ").dropFirst(4).first == "0")
    _ = consume lock
    #expect(try run.finish().code == 0)
  }

  /// The limit on core files doesn't hold where the system pipes them to a program.
  @Test func noOtherProgramOfTheAccountLooksIntoItsMemory() throws {
    let lock = try FileLock(of: "\(place.folder)/\(path)")
    let run = try place.startUnprivileged(
      ["add", path, "--parked", "their words"], without: [.readingOtherProcesses])
    let plain = try place.startUnprivileged(
      ["30"], of: "/bin/sleep", without: [.readingOtherProcesses])
    let end = time(nil) + 8
    while time(nil) < end, try look(into: run).code == 0 {}
    let refusal = try look(into: run)
    #expect(refusal.code != 0 && refusal.errors.contains("denied"), "\(refusal)")
    #expect(try look(into: plain).code == 0, "of any other program it can be seen")
    kill(plain.process, SIGTERM)
    _ = try plain.finish()
    _ = consume lock
    #expect(try run.finish().code == 0)
  }

  private func look(into run: ProgramRun) throws -> Outcome {
    try place.runUnprivileged(
      ["/proc/\(run.process)/environ"], of: "/bin/cat", without: [.readingOtherProcesses])
  }

  /// Files of /proc have no size to be read by.
  private func words(in path: String) throws -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test(arguments: [true, false])
  func anExportThatWouldGoThroughALinkIsRefused(isThere: Bool) throws {
    if isThere { try place.write("outside", to: "outside.txt") }
    #expect(symlink("\(place.folder)/outside.txt", "\(place.folder)/report.md") == 0)
    let run = try place.summit("report", "--output", "report.md")
    #expect(run.code == 1)
    #expect(run.errors.contains("link"), "\(run.errors)")
    #expect(try place.names().contains("outside.txt") == isThere)
    if isThere { #expect(try place.read("outside.txt") == "outside") }
  }

  @Test(arguments: [
    ".2019-07-04-table-3.history.jsonl", ".2019-07-04-table-3.json.lock",
    "2019-07-04-table-3.json",
  ])
  func noLinkIsFollowedWhenWriting(name: String) throws {
    try place.write("outside", to: "outside.txt")
    let target = "\(place.folder)/outside.txt"
    let link = "\(place.folder)/Sessions/\(name)"
    if !name.hasPrefix(".") {
      #expect(rename(link, "\(place.folder)/moved.json") == 0)
      #expect(symlink("\(place.folder)/moved.json", link) == 0)
    } else {
      #expect(symlink(target, link) == 0)
    }
    let run = try place.summit("add", path, "--parked", "a point")
    // The point is saved also where its history can't be kept.
    #expect(run.code == (name.hasSuffix(".history.jsonl") ? 0 : 1))
    #expect(run.errors.contains("link"), "\(run.errors)")
    #expect(try place.read("outside.txt") == "outside")
  }
}
