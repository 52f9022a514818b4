import ProgramRunning
import Testing

@Suite struct NewTests {
  @Test func newPrintsThePathAndNothingElse() throws {
    let place = try Workplace()
    let run = try place.summit(
      "new", "--title", "Digital session", "--table", "3", "--date", "2019-07-04", "--venue",
      "Sage Gateshead", "--facilitator", "Ann", "--note-taker", "Bo", "--attribution", "sector")
    #expect(run == Outcome(code: 0, output: "Sessions/2019-07-04-table-3.json\n", errors: ""))
    let file = try place.read("Sessions/2019-07-04-table-3.json")
    for line in [
      "\"title\": \"Digital session\"", "\"venue\": \"Sage Gateshead\"", "\"table\": \"3\"",
      "\"facilitator\": \"Ann\"", "\"noteTaker\": \"Bo\"", "\"defaultAttribution\": \"sector\"",
    ] {
      #expect(file.contains(line))
    }
  }

  @Test func aSecondSessionOfATableGetsItsOwnFile() throws {
    let place = try Workplace()
    let arguments = ["new", "--title", "T", "--table", "3", "--date", "2019-07-04"]
    let paths = try (0..<3).map { _ in try place.start(arguments).finish().output }
    #expect(Set(paths).count == 3)
  }

  @Test func theFolderComesFromTheOptionElseTheVariable() throws {
    let place = try Workplace()
    let variables = ["SUMMIT_SESSIONS=elsewhere"]
    let named = try place.summit(
      "new", "--title", "T", "--table", "1", "--sessions", "here", variables: variables)
    let unnamed = try place.summit("new", "--title", "T", "--table", "1", variables: variables)
    #expect(named.output.hasPrefix("here/"))
    #expect(unnamed.output.hasPrefix("elsewhere/"))
  }

  @Test(arguments: [
    ["new", "--title", "T"], ["new", "--title", " ", "--table", "3"],
    ["new", "--title", "T", "--table", "3", "--date", "4 July"],
    ["new", "--title", "T", "--table", "3", "--attribution", "all"],
    ["nwe"], ["--frobnicate"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    let place = try Workplace()
    let run = try place.start(arguments).finish()
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(try place.names().isEmpty)
  }

  @Test func hostileNamesStayWithinTheFolder() throws {
    let place = try Workplace()
    let run = try place.summit(
      "new", "--title", "\u{1B}]0;owned\u{7}", "--table", "../../etc/\u{1B}[2J", "--date",
      "2019-07-04")
    #expect(run.code == 0)
    #expect(try place.names() == ["Sessions"])
    #expect(try place.names(in: "Sessions").count == 1)
    for command in [["list"], ["show", run.lines[0]]] {
      let shown = try place.start(command).finish()
      #expect(shown.code == 0)
      #expect(!shown.output.contains("\u{1B}"))
    }
  }

  @Test func aGuideOfOnesOwnIsKeptBesideTheSessions() throws {
    let place = try Workplace()
    let exported = try place.summit("guide", "export", "ne-lis-digital").output
    try place.write(
      exported.replacing("\"id\": \"ne-lis-digital\"", with: "\"id\": \"energy\""),
      to: "mine.json")
    let path = try #require(
      place.summit("new", "--title", "T", "--table", "1", "--guide", "mine.json").lines.first)
    let added = try place.summit(
      "add", path, "--proposition", "creative-production", "--question", "scale", "hello")
    #expect(added.code == 0)
    #expect(try place.summit("check").code == 0)
  }
}
