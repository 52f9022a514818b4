import ProgramRunning
import Testing

/// Broken and nasty files, each with what must be said of it: nothing more, and nothing runs.
@Suite struct CorpusTests {
  private static let sessions = CorpusFile.all("sessions", ending: ".json")
  private static let guides = CorpusFile.all("guides", ending: ".json")
  private static let tables = CorpusFile.all("tables", ending: ".csv")
  private static let codings = CorpusFile.all("codings", ending: ".json")
  private static let codebooks = CorpusFile.all("codebooks", ending: ".json")

  @Test func theCorpusIsThere() {
    #expect(Self.sessions.count > 100)
    #expect(Self.guides.count > 25)
    #expect(Self.tables.count > 25)
    #expect(Self.codings.count > 50)
    #expect(Self.codebooks.count > 50)
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

  @Test(arguments: codings) func whatIsWrongWithCodingsIsSaid(file: CorpusFile) throws {
    let place = try Workplace()
    let path = "Sessions/codings/\(file.name)"
    try place.run("/bin/mkdir", "-p", "Sessions/codings")
    try place.write(file.bytes, to: path)
    let run = try place.bounded(["check", path])
    try file.agree(on: run.errors)
    #expect(run.errors == (try file.expected))
    expectHarmless(run, "check")
    try place.write("text,themes\na,full-fibre\nb,-\n", to: "t.csv")
    // Whoever it is whose codings can't be read, nothing is written over them.
    let imported = try place.bounded(["import", "t.csv", "--sessions", "Sessions"])
    expectHarmless(imported, "import")
    #expect(imported.code == run.code)
    for format in ["text", "json", "csv"] {
      let agreement = try place.bounded(["agreement", "--format", format])
      expectHarmless(agreement, "agreement")
      #expect(agreement.code == run.code)
    }
    expectHarmless(try place.bounded(["erase", "--stakeholder", "Jo", "--dry-run"]), "erase")
    #expect(
      try Array(place.read(path).utf8) == Array(String(decoding: file.bytes, as: UTF8.self).utf8))
  }

  @Test(arguments: codebooks) func whatIsWrongWithACodebookIsSaid(file: CorpusFile) throws {
    let place = try Workplace()
    try place.write(file.bytes, to: file.name)
    let run = try place.bounded(["codebook", "check", file.name])
    try file.agree(on: run.errors)
    #expect(run.errors == (try file.expected))
    expectHarmless(run, "codebook check")
    try place.write(file.bytes, to: "Sessions/codebook.json")
    for command in [["show"], ["show", "x"], ["export"], ["retire", "nowhere"]] {
      let run = try place.bounded(["codebook"] + command)
      expectHarmless(run, command.joined(separator: " "))
    }
    #expect(
      try place.read("Sessions/codebook.json") == String(decoding: file.bytes, as: UTF8.self))
    let imported = try place.bounded(["codebook", "import", file.name, "--sessions", "Other"])
    expectHarmless(imported, "codebook import")
    let merged = try place.bounded(["codebook", "merge", "x", "y", "--name", "XY"])
    expectHarmless(merged, "codebook merge")
    if merged.code == 0 { #expect(try place.bounded(["codebook", "check"]).code == 0) }
  }
}
