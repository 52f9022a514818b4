import DurableFiles
import ProgramRunning
import Testing

@Suite struct AddTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "T", "--table", "3", "--date", "2019-07-04").lines.first)
  }

  private func add(_ arguments: String..., input: String = "") throws -> Outcome {
    let at = ["--proposition", "digital-infrastructure", "--question", "scale"]
    return try place.start(["add", path] + at + arguments, input: input).finish()
  }

  @Test func addPrintsTheIdOfWhatItWrote() throws {
    let run = try add(
      "--stance", "for", "--voice", "verbatim", "--stakeholder", "Jo Bell", "--organisation",
      "Sage", "--sector", "business", "--attribution", "named", "--theme", "full-fibre", "--theme",
      "mobile-5g", "--partner", "Leeds", "--partner", "Oslo", "--votes", "3", "--parked",
      "Fibre first")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let id = try #require(run.lines.first)
    let file = try place.read(path)
    for piece in [
      id, "\"text\": \"Fibre first\"", "\"stance\": \"for\"", "\"voice\": \"verbatim\"",
      "\"name\": \"Jo Bell\"", "\"organisation\": \"Sage\"", "\"sector\": \"business\"",
      "\"attribution\": \"named\"", "\"full-fibre\"", "\"Oslo\"", "\"votes\": 3",
      "\"parked\": true",
    ] {
      #expect(file.contains(piece), "\(piece)")
    }
    #expect(try place.summit("check", path).code == 0)
  }

  @Test func aPointIsMoreThanItsHistory() throws {
    // Where the history should stand there is a folder, which takes no line.
    let history = path.replacing("Sessions/", with: "Sessions/.")
      .replacing(".json", with: ".history.jsonl")
    try DurableFolder.make("\(place.folder)/\(history)")
    let run = try add("Fibre first")
    #expect(run.code == 0)
    #expect(run.errors.contains("What was done is saved"))
    #expect(try place.read(path).contains("Fibre first"))
  }

  @Test(arguments: ["-1 for this", "-ve: the harbour", "-help them", "--the plan", "-why"])
  func aTextThatBeginsWithADashIsNeverTakenForAWishForHelp(text: String) throws {
    let before = try place.read(path)
    let run = try add(text)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("A text that begins with a dash goes after --"))
    #expect(try place.read(path) == before)
    #expect(try add("--", text).code == 0)
  }

  @Test func helpIsShownWhereItIsAskedFor() throws {
    #expect(try place.summit("add", "-h").code == 0)
    #expect(try add("--stance", "-", "too dear").code == 0)
  }

  @Test(arguments: ["2", "Q2", "q2"])
  func aQuestionIsKnownByTheNumberThatTheScreensShow(number: String) throws {
    let at = ["--proposition", "digital-infrastructure", "--question", number]
    #expect(try place.start(["add", path] + at + ["Go big"]).finish().code == 0)
    #expect(try place.read(path).contains("\"question\": \"scale\""))
  }

  @Test func aPartOfAThemesNameIsEnoughToBeToldTheTheme() throws {
    let run = try add("--theme", "fibre", "Fibre first")
    #expect(run.code == 64)
    #expect(run.errors.contains("Did you mean \"full-fibre\"?"))
  }

  @Test func standardInputGivesAPointALine() throws {
    let run = try add("-", input: "one\r\n\n  two  \nthree")
    #expect(run.lines.count == 3)
    #expect(run.lines == run.lines.sorted())
    let shown = try place.summit("show", path).lines.suffix(3).map { $0.dropFirst(9) }
    #expect(shown == ["one", "two", "three"])
  }

  @Test func emptyStandardInputAddsNothing() throws {
    let before = try place.read(path)
    let run = try add("-", input: "\n \n")
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    #expect(try place.read(path) == before)
  }

  @Test func aTextMayBeginWithADash() throws {
    #expect(try add("--", "- not this").code == 0)
    #expect(try place.summit("show", path).output.contains("- not this"))
  }

  @Test func theTextMayComeBeforeTheOptions() throws {
    let run = try place.summit("add", path, "first words", "--parked")
    #expect(run.code == 0)
    #expect(try place.summit("show", path).output.contains("first words"))
  }

  @Test func signsAreStances() throws {
    #expect(try add("--stance", "-", "x").code == 0)
    #expect(try place.read(path).contains("\"stance\": \"against\""))
  }

  @Test func shorthandIsUnderstoodWhereAsked() throws {
    let line = "against @\"Jo Bell, Sage\" Too slow #full-fibre !!"
    #expect(try add("--shorthand", line).code == 0)
    #expect(
      try place.summit("show", path).lines.last?.hasSuffix(
        "  against  Jo Bell, Sage  Too slow  #full-fibre  2 votes") == true)
    #expect(try add(line).code == 0)
    #expect(try place.summit("show", path).lines.last?.hasSuffix("  \(line)") == true)
  }

  @Test func anUnknownThemeOfShorthandStaysInTheTextAndIsSaid() throws {
    let run = try add("--shorthand", "we are #fulfibre")
    #expect(run.code == 0)
    #expect(
      run.errors
        == "\"#fulfibre\" stays in the text: it names no theme. Did you mean \"full-fibre\"?\n")
    #expect(try place.summit("show", path).output.contains("we are #fulfibre"))
  }

  @Test(arguments: [
    (
      ["--proposition", "digital-infrastucture", "--question", "scale", "x"],
      "\"digital-infrastucture\" is not a proposition of guide ne-lis-digital. "
        + "Did you mean \"digital-infrastructure\"?\n"
    ),
    (
      ["--proposition", "digital-infrastructure", "--question", "scal", "x"],
      "\"scal\" is not a question of guide ne-lis-digital. Did you mean \"scale\"?\n"
    ),
    (
      ["--parked", "--theme", "full-fiber", "x"],
      "\"full-fiber\" is not a theme of codebook ne-lis-digital. Did you mean \"full-fibre\"?\n"
    ),
    (
      ["--proposition", "digital-infrastructure", "--parked", "x"],
      "--proposition and --question go together. Give both or neither.\n"
    ),
    (["x"], "Say where it belongs by --proposition and --question, or --parked.\n"),
    (["--parked", " "], "There is nothing in the text. Write what was said.\n"),
    (["--parked", "--votes", "10000", "x"], "Votes are a number from 0 to 9999.\n"),
  ])
  func wrongUsageIs64AndLeavesTheFileAlone(_ arguments: [String], _ sentence: String) throws {
    let before = try place.read(path)
    let run = try place.start(["add", path] + arguments).finish()
    #expect(run == Outcome(code: 64, output: "", errors: sentence))
    #expect(try place.read(path) == before)
  }

  @Test func aBrokenFileIsNamedAndLeftAlone() throws {
    let broken = "{\"format\": \"summit-session\", "
    try place.write(broken, to: "broken.json")
    let run = try place.summit("add", "broken.json", "--parked", "x")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("broken.json"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try place.read("broken.json") == broken)
    #expect(try place.summit("add", "missing.json", "--parked", "x").code == 1)
    #expect(try place.names() == ["Sessions", "broken.json"])
  }

  @Test func twentyAddsAtOnceLoseNoPoint() throws {
    let runs = try (1...20).map { try place.start(["add", path, "--parked", "point \($0)"]) }
    let outcomes = try runs.map { try $0.finish() }
    #expect(outcomes.allSatisfy { $0.code == 0 })
    let shown = try place.summit("show", path).output
    for number in 1...20 { #expect(shown.contains("  point \(number)\n")) }
    #expect(
      try place.names(in: "Sessions") == [
        ".2019-07-04-table-3.history.jsonl", "2019-07-04-table-3.json",
      ])
  }
}
