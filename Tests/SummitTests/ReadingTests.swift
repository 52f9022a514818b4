import ProgramRunning
import Testing

/// The commands that only read: list, show, check, guide.
@Suite struct ReadingTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "Digital", "--table", "3", "--date", "2019-07-04").lines.first)
  }

  @Test func listGivesALineForEachSession() throws {
    try place.summit("new", "--title", "Later", "--table", "12", "--date", "2019-07-05")
    try place.summit("add", path, "--parked", "a")
    #expect(
      try place.summit("list").output == """
        Sessions/2019-07-04-table-3.json   2019-07-04  table 3   1 point   Digital
        Sessions/2019-07-05-table-12.json  2019-07-05  table 12  0 points  Later

        """)
  }

  @Test func listTakesAFolderAsCheckDoes() throws {
    let run = try place.summit("list", "Sessions")
    #expect(run.code == 0)
    #expect(try run.output == place.summit("list").output)
    #expect(try place.summit("list", path).lines.count == 1)
    #expect(try place.summit("list", "nowhere").code == 1)
  }

  @Test func listNamesABrokenFileAndListsTheRest() throws {
    try place.write("not json", to: "Sessions/broken.json")
    let run = try place.summit("list")
    #expect(run.code == 1)
    #expect(run.lines.count == 1)
    #expect(run.errors.hasPrefix("Sessions/broken.json"))
  }

  @Test func showNamesTheWayOnFromABrokenFile() throws {
    try place.write("{ \"format\": ", to: "Sessions/broken.json")
    let run = try place.summit("show", "Sessions/broken.json")
    #expect(run.code == 1)
    #expect(run.errors.hasSuffix("summit repair saves what can be read.\n"))
    #expect(try !place.summit("show", "nowhere.json").errors.contains("repair"))
  }

  @Test func listSaysHowToBeginWhereThereIsNothing() throws {
    let empty = try Workplace()
    #expect(
      try empty.summit("list")
        == Outcome(
          code: 0, output: "", errors: "Sessions has no sessions yet. summit new makes one.\n"))
    #expect(try empty.summit("list", "--sessions", "nowhere").code == 1)
  }

  @Test func showGivesEveryPointUnderItsQuestion() throws {
    try place.summit(
      "add", path, "--proposition", "creative-production", "--question", "effective", "--stance",
      "mixed", "--voice", "verbatim", "--organisation", "Sage", "Perhaps")
    let lines = try place.summit("show", path).lines
    #expect(
      lines.prefix(3) == [
        "Digital", "Table 3, 4 July 2019", "1 point, 0 parked, 0 withdrawn, 1 stakeholder",
      ])
    #expect(lines[3] == "Clear focus on creative production and application")
    #expect(lines[4].hasPrefix("1. Is the proposed approach the most effective way"))
    #expect(lines[5].hasSuffix("  mixed  Sage  “Perhaps”"))
  }

  @Test func checkNamesEveryFaultWithItsPath() throws {
    try place.summit("add", path, "--parked", "a")
    let bent = try place.read(path).replacing("\"stance\": \"none\"", with: "\"stance\": \"nun\"")
      .replacing("\"votes\": 0", with: "\"votes\": \"many\"")
    try place.write(bent, to: "bent.json")
    #expect(try place.summit("check").code == 0)
    let run = try place.summit("check", "bent.json", path)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.contains { $0.hasPrefix("bent.json: feedback[0].stance") })
    #expect(lines.contains { $0.hasPrefix("bent.json: feedback[0].votes") })
    #expect(lines.last == "2 files checked, 1 with faults.")
  }

  @Test func checkKnowsGuidesFromSessions() throws {
    try place.write(place.summit("guide", "export", "ne-lis-digital").output, to: "guide.json")
    #expect(try place.summit("check", "guide.json").code == 0)
    try place.write("{\"format\": \"summit-guide\", \"version\": 1}", to: "guide.json")
    #expect(try place.summit("check", "guide.json").code == 1)
  }

  @Test func guidesAreListedShownAndExported() throws {
    #expect(try place.summit("guide", "list").output == "ne-lis-digital  version 1  Digital\n")
    let shown = try place.summit("guide", "show", "ne-lis-digital").output
    for id in ["creative-production", "government-ask", "outside-partners", "full-fibre"] {
      #expect(shown.contains(id))
    }
    try place.write(place.summit("guide", "export", "ne-lis-digital").output, to: "mine.json")
    #expect(try place.summit("guide", "check", "mine.json").code == 0)
    #expect(try place.summit("guide", "show", "mine.json").output == shown)
  }

  @Test func anUnknownGuideIsRefusedWithASuggestion() throws {
    let run = try place.summit("guide", "export", "ne-lis-digitl")
    #expect(run.code == 64)
    #expect(run.errors.contains("Did you mean \"ne-lis-digital\"?"))
  }

  @Test func aGuideWithFaultsFailsItsCheck() throws {
    try place.write("{\"format\": \"summit-guide\"}", to: "mine.json")
    let run = try place.summit("guide", "check", "mine.json")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("mine.json: "))
  }

  @Test func aReaderThatGoesAwayIsNoFault() throws {
    #expect(
      try place.summit("guide", "export", "ne-lis-digital", output: .closedPipe)
        == Outcome(code: 0, output: "", errors: ""))
  }

  @Test func aFullDeviceIsSaid() throws {
    let run = try place.summit("list", output: .device("/dev/full"))
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Standard output can't be written: "))
  }

  @Test func everyCommandHasHelp() throws {
    let commands = [
      [], ["new"], ["add"], ["import"], ["list"], ["show"], ["check"], ["repair"], ["themes"],
      ["report"],
      ["guide"], ["guide", "list"], ["guide", "show"], ["guide", "check"], ["guide", "export"],
    ]
    for command in commands {
      let run = try place.start(command + ["--help"]).finish()
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("OVERVIEW: "))
    }
  }
}
