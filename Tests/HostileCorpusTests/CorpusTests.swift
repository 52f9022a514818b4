import ProgramRunning
import Testing

/// Broken and nasty files, each with what must be said of it: nothing more, and nothing runs.
@Suite struct CorpusTests {
  private static let sessions = CorpusFile.all("sessions", ending: ".json")
  private static let guides = CorpusFile.all("guides", ending: ".json")
  private static let tables = CorpusFile.all("tables", ending: ".csv")

  @Test func theCorpusIsThere() {
    #expect(Self.sessions.count > 100)
    #expect(Self.guides.count > 25)
    #expect(Self.tables.count > 25)
  }

  @Test(arguments: sessions) func whatIsWrongWithASessionIsSaid(file: CorpusFile) throws {
    let place = try Workplace()
    try place.write(file.bytes, to: file.name)
    let run = try place.bounded(["check", file.name])
    try file.agree(on: run.errors)
    #expect(run.errors == (try file.expected))
    expectHarmless(run, "check")
  }

  @Test(arguments: sessions) func noCommandTripsOverASession(file: CorpusFile) throws {
    let place = try Workplace()
    try place.write(file.bytes, to: "Sessions/\(file.name)")
    let path = "Sessions/\(file.name)"
    let commands = [
      ["list"], ["show", path], ["report", path], ["report", "--format", "json", path],
      ["themes", path], ["themes", "--format", "json", path], ["add", path, "--parked", "More"],
    ]
    for command in commands {
      expectHarmless(try place.bounded(command), command.joined(separator: " "))
    }
    // What was added to is still a file that can be read; what was not is as it was.
    let check = try place.bounded(["show", path])
    if try place.read(path) != String(decoding: file.bytes, as: UTF8.self) {
      #expect(check.code == 0, "\(check.errors)")
    }
    #expect(try place.names() == ["Sessions"])
    #expect(try place.sessionNames(in: "Sessions") == [file.name])
  }

  @Test(arguments: guides) func whatIsWrongWithAGuideIsSaid(file: CorpusFile) throws {
    let place = try Workplace()
    try place.write(file.bytes, to: file.name)
    let run = try place.bounded(["guide", "check", file.name])
    try file.agree(on: run.errors)
    #expect(run.errors == (try file.expected))
    expectHarmless(run, "guide check")
    let made = try place.bounded(
      ["new", "--title", "T", "--table", "1", "--guide", file.name])
    expectHarmless(made, "new")
    #expect(made.code == run.code)
    #expect(Set(try place.names()).isSubset(of: ["Sessions", file.name]))
    expectHarmless(try place.bounded(["guide", "show", file.name]), "guide show")
  }

  @Test(arguments: tables) func whatIsWrongWithATableIsSaid(file: CorpusFile) throws {
    let place = try Workplace()
    try place.write(file.bytes, to: file.name)
    let run = try place.bounded(["import", file.name, "--sessions", "Sessions"])
    try file.agree(on: run.errors)
    #expect(run.errors == (try file.expected))
    expectHarmless(run, "import")
    expectHarmless(
      try place.bounded(["import", "--skip-bad", file.name, "--sessions", "Sessions"]), "import")
    #expect(Set(try place.names()).isSubset(of: ["Sessions", file.name]))
    expectHarmless(try place.bounded(["list"]), "list")
  }
}
