import OrderedJSON
import ProgramRunning
import Testing

@Suite struct ReportTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "Digital", "--table", "3", "--date", "2019-07-04").lines.first)
    try place.summit(
      "add", path, "--proposition", "digital-infrastructure", "--question", "scale", "--stance",
      "for", "--voice", "verbatim", "--organisation", "Sage", "--theme", "full-fibre",
      "--partner", "Leeds", "Full fibre, \"now\"")
    try place.summit("add", path, "--parked", "--", "=1+1 is two")
  }

  private func json(_ arguments: String...) throws -> (value: JSONValue, run: Outcome) {
    let run = try place.start(["report", "--format", "json"] + arguments).finish()
    return (try JSONValue(parsing: Array(run.output.utf8)), run)
  }

  @Test func theReportCountsEveryPoint() throws {
    let (report, run) = try json()
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(report["format"] == .string("summit-report"))
    #expect(report["base"]?["points"] == .integer(2))
    #expect(report["base"]?["parked"] == .integer(1))
    #expect(report["base"]?["stakeholders"] == .integer(1))
    #expect(report["excluded"] == .array([]))
  }

  @Test func nothingIsComparedWithWhatIsNotThere() throws {
    let run = try place.start(["report", "--compare", path, "nosuch"]).finish()
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.errors.contains("nosuch holds no session that can be read"))
  }

  @Test func aBrokenFileIsNamedLeftOutAndCounted() throws {
    try place.write("{\"format\":", to: "Sessions/broken.json")
    let (report, run) = try json()
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Sessions/broken.json is left out: "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(report["base"]?["points"] == .integer(2))
    guard case .array(let excluded) = report["excluded"] else {
      Issue.record("excluded is no list")
      return
    }
    #expect(excluded.map { $0["file"] } == [.string("Sessions/broken.json")])
  }

  @Test func namingAFileTwiceChangesNothing() throws {
    #expect(try json(path, "Sessions", path).value == json().value)
  }

  @Test func theReportIsTheSameEveryTime() throws {
    let first = try place.summit("report")
    #expect(first.code == 0)
    #expect(try place.summit("report") == first)
  }

  @Test func markdownBearsTheTitleThatWasGiven() throws {
    let run = try place.summit("report", "--title", "What the tables said")
    #expect(run.output.hasPrefix("# What the tables said\n"))
    #expect(run.output.contains("Full fibre, "))
  }

  @Test func aReportIsWrittenToAFile() throws {
    let run = try place.summit("report", "Sessions", "--output", "report.md")
    #expect(run == Outcome(code: 0, output: "", errors: ""))
    #expect(try place.read("report.md") == place.summit("report").output)
    #expect(try place.names() == ["Sessions", "report.md"])
  }

  @Test func aReportThatCanNotBeWrittenIsSaid() throws {
    let run = try place.summit("report", "--output", "nowhere/report.md")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("nowhere/report.md "))
  }

  @Test func pointsSurviveTheirWayThroughATable() throws {
    let table = try place.summit("report", "--format", "csv").output
    #expect(table.contains("'=1+1 is two"))
    try place.write(table, to: "points.csv")
    let imported = try place.summit(
      "import", "points.csv", "--sessions", "Copies", "--date", "2019-07-04")
    #expect(imported.code == 0)
    let copied = try place.summit("show", "Copies/2019-07-04-table-3.json").lines
    let original = try place.summit("show", path).lines
    // Titles differ: a table doesn't hold them.
    #expect(copied.dropFirst() == original.dropFirst())
  }

  @Test func themesSayWhatPutThemThere() throws {
    let run = try place.summit("themes", path)
    #expect(run.code == 0)
    #expect(run.output.contains("full-fibre (put by a person)"))
    let csv = try place.summit("themes", "--format", "csv").lines
    #expect(csv.count == 3)
    let json = try place.summit("themes", "--format", "json")
    let listing = try JSONValue(parsing: Array(json.output.utf8))
    #expect(listing["format"] == .string("summit-themes"))
    #expect(try place.summit("themes", "--format", "xml").code == 64)
  }

  @Test func aMissingFolderIsSaid() throws {
    let run = try place.summit("report", "nowhere")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("nowhere is left out: "))
  }
}
