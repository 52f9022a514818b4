import Glibc
import ProgramRunning
import TestSupport
import Testing

/// What stands in a sessions folder and is no plain file, and names that would lead out of it.
@Suite struct HostileFolderTests {
  private let place: Workplace
  private let secret = "the words of another folder"

  init() throws {
    place = try Workplace()
    try place.summit("new", "--title", "T", "--table", "1", "--date", "2019-07-04")
    try place.write(secret, to: "outside.json")
  }

  private var sessions: String { "\(place.folder)/Sessions" }

  private func runAll() throws -> [Outcome] {
    let commands = [
      ["list"], ["check", "Sessions"], ["report", "Sessions"], ["themes", "Sessions"],
      ["report", "--format", "csv", "Sessions"], ["report", "--format", "json", "Sessions"],
    ]
    return try commands.map { try place.bounded($0) }
  }

  /// Every command says which file it is, and what is wrong with it.
  private func expectNamed(_ name: String, _ words: String) throws {
    for run in try runAll() {
      #expect(run.code == 1)
      let line = run.lines(saying: "Sessions/\(name)").first ?? ""
      #expect(line.contains(words), "\(run.errors)")
      #expect(!(run.output + run.errors).contains(secret))
      expectHarmless(run, words)
    }
  }

  @Test func aLinkThatLeadsOutIsReadAndNeverWrittenThrough() throws {
    #expect(symlink("../outside.json", "\(sessions)/link.json") == 0)
    try expectNamed("link.json", "this is not JSON")
    let added = try place.bounded(["add", "Sessions/link.json", "--parked", "x"])
    #expect(added.code == 1)
    #expect(try place.read("outside.json") == secret)
  }

  @Test func aLinkToASessionIsRefusedForWriting() throws {
    #expect(symlink("2019-07-04-table-1.json", "\(sessions)/link.json") == 0)
    let before = try place.read("Sessions/2019-07-04-table-1.json")
    let added = try place.bounded(["add", "Sessions/link.json", "--parked", "x"])
    #expect(added.errors.contains("it is a link to another file. Name a regular file."))
    #expect(try place.read("Sessions/2019-07-04-table-1.json") == before)
    // The copy counts once.
    #expect(try place.bounded(["report", "Sessions"]).output.contains("1 session at 1 table"))
  }

  @Test func aReportIsNotWrittenThroughALink() throws {
    #expect(symlink("outside.json", "\(place.folder)/report.md") == 0)
    #expect(try place.bounded(["report", "Sessions", "--output", "report.md"]).code == 1)
    #expect(try place.read("outside.json") == secret)
  }

  @Test func danglingAndCircularLinksAreNamed() throws {
    #expect(symlink("nowhere", "\(sessions)/dangling.json") == 0)
    try expectNamed("dangling.json", "can't be read: it or its folder is not there")
    #expect(symlink("circle.json", "\(sessions)/circle.json") == 0)
    try expectNamed("circle.json", "can't be read: its links lead in a circle")
  }

  @Test(arguments: ["/dev/zero", "/dev/full", "/dev/tty", "/proc/self/mem", "/proc/kmsg"])
  func aLinkToADeviceIsNotRead(device: String) throws {
    #expect(symlink(device, "\(sessions)/device.json") == 0)
    for run in try runAll() { expectHarmless(run, device) }
    #expect(try place.bounded(["check", "Sessions/device.json"]).code == 1)
  }

  @Test func pipesSocketsAndFoldersAreNamedWithoutWaiting() throws {
    #expect(mkfifo("\(sessions)/a.json", 0o600) == 0)
    #expect(mkdir("\(sessions)/b.json", 0o700) == 0)
    try makeSocket("c.json")
    try expectNamed("a.json", "can't be read: it is a pipe")
    try expectNamed("b.json", "can't be read: it is a folder")
    try expectNamed("c.json", "can't be read: it is a socket")
    for name in ["a", "b", "c"] {
      for command in [["show"], ["guide", "check"], ["import", "--sessions", "x"]] {
        let run = try place.bounded(command + ["Sessions/\(name).json"])
        #expect(run.code == 1, "\(command)")
        #expect(run.errors.contains("it is a"), "\(command): \(run.errors)")
      }
    }
  }

  @Test func aGuideThatCannotBeReadHidesNoOther() throws {
    let guide = try #require(
      String(
        validating: try repositoryFile("Sources/CBundledGuides/ne-lis-digital.json"), as: UTF8.self)
    )
    try place.write(guide.replacing("\"ne-lis-digital\"", with: "\"own\""), to: "own.guide.json")
    try place.summit(
      "new", "--title", "U", "--table", "2", "--date", "2019-07-04", "--guide", "own.guide.json")
    #expect(mkfifo("\(sessions)/a.guide.json", 0o600) == 0)
    let run = try place.bounded(["check", "Sessions/2019-07-04-table-2.json"])
    #expect(run.errors == "1 file checked, 0 with faults.\n")
  }

  @Test func linksInThePlaceOfDraftsLocksAndGuidesLeadNowhere() throws {
    #expect(symlink("../outside.json", "\(sessions)/.2019-07-04-table-1.json.lock") == 0)
    #expect(
      try place.bounded(["add", "Sessions/2019-07-04-table-1.json", "--parked", "x"]).code == 1)
    #expect(try place.read("outside.json") == secret)
  }

  @Test func namesOfFilesNeverActOnTheTerminal() throws {
    for name in ["--\u{1B}[31m.json", "\u{1B}]0;x\u{7}.json", "\u{202E}nosj.json", "a\nb.json"] {
      try place.write("{", to: "Sessions/\(name)")
      expectHarmless(try place.bounded(["check", "Sessions/\(name)"]), "named")
      expectHarmless(try place.bounded(["check", name]), "named as an option")
    }
    for run in try runAll().dropLast() { expectHarmless(run, "found") }
  }

  private func makeSocket(_ name: String) throws {
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "\(sessions)/\(name)".utf8) }
    let made = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(made == 0)
  }
}

extension Outcome {
  fileprivate func lines(saying name: String) -> [Substring] {
    errors.split(separator: "\n").filter { $0.contains(name) }
  }
}
