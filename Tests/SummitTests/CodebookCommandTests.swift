import OrderedJSON
import ProgramRunning
import Testing

@Suite struct CodebookCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.summit("new", "--title", "T", "--table", "3", "--date", "2019-07-04")
  }

  @Test func theGuidesOwnCodebookIsShownUntilOneIsWritten() throws {
    let shown = try place.summit("codebook", "show")
    #expect(shown.code == 0 && shown.output.contains("full-fibre"))
    #expect(try place.sessionNames(in: "Sessions") == ["2019-07-04-table-3.json"])
    let one = try place.summit("codebook", "show", "full-fibre")
    #expect(one.output.contains("Terms: "))
    let wrong = try place.summit("codebook", "show", "ful-fibre")
    #expect(wrong.code == 64 && wrong.errors.contains("Did you mean \"full-fibre\"?"))
  }

  @Test func whatIsExportedIsACodebookThatCanBeImported() throws {
    let exported = try place.summit("codebook", "export").output
    try place.write(exported, to: "mine.json")
    #expect(try place.summit("codebook", "check", "mine.json").code == 0)
    let run = try place.summit("codebook", "import", "mine.json")
    #expect(run.code == 0, "\(run)")
    #expect(try place.read("Sessions/codebook.json") == exported)
    #expect(try place.summit("check").code == 0)
  }

  @Test func mergingPrintsTheNewIDAndTheOldOnesAreAnsweredFor() throws {
    let run = try place.summit(
      "codebook", "merge", "full-fibre", "mobile-5g", "--name", "Networks of all kinds")
    #expect(run.output == "networks-of-all-kinds\n", "\(run)")
    let old = try place.summit("codebook", "show", "full-fibre")
    #expect(old.output.contains("It was merged into networks-of-all-kinds."))
    let again = try place.summit("codebook", "retire", "full-fibre")
    #expect(again.code == 1)
    #expect(again.errors == "\"full-fibre\" was merged into networks-of-all-kinds.\n")
    #expect(try place.summit("check").code == 0)
  }

  @Test func splittingTakesNamesAndTermsAndAnHeir() throws {
    let run = try place.summit(
      "codebook", "split", "full-fibre", "--into", "Masts=mast; rural mast", "--into", "Ducts",
      "--heir", "ducts")
    #expect(run.output == "masts\nducts\n", "\(run)")
    #expect(
      try place.summit("codebook", "show", "masts").output.contains("Terms: mast, rural mast"))
    #expect(try place.summit("codebook", "show", "ducts").output.contains("Terms: "))
    let none = try place.summit(
      "codebook", "split", "masts", "--into", "One", "--into", "Two", "--heir", "three")
    #expect(none.code == 1 && none.errors.hasPrefix("The heir has to be"))
  }

  @Test func renamingKeepsTheID() throws {
    #expect(try place.summit("codebook", "rename", "full-fibre", "Fibre for all").code == 0)
    let shown = try place.summit("codebook", "show", "full-fibre").output
    #expect(shown.hasPrefix("Fibre for all (full-fibre)\n"))
    #expect(shown.contains("it was called "))
  }

  @Test func aRetiredIDCannotComeBack() throws {
    let exported = try place.summit("codebook", "export").output
    try place.write(exported, to: "mine.json")
    #expect(try place.summit("codebook", "retire", "full-fibre").code == 0)
    let run = try place.summit("codebook", "import", "mine.json")
    #expect(run.code == 1)
    #expect(run.errors.contains("\"full-fibre\" was retired, and ids never change their meaning"))
  }

  @Test func anotherFileCanBeNamedAndHasToBeThere() throws {
    try place.write(try place.summit("codebook", "export").output, to: "mine.json")
    #expect(
      try place.summit("codebook", "retire", "full-fibre", "--codebook", "mine.json").code == 0)
    #expect(try place.sessionNames(in: "Sessions") == ["2019-07-04-table-3.json"])
    #expect(try !place.read("mine.json").contains("\"retired\": []"))
    let missing = try place.summit("codebook", "retire", "skills", "--codebook", "none.json")
    #expect(missing.code == 1 && missing.errors.contains("none.json"))
    #expect(try !place.names().contains("none.json"))
  }

  @Test func aBrokenCodebookStopsWhatNeedsItAndIsNamedByCheck() throws {
    try place.write("{", to: "Sessions/codebook.json")
    for command in [["codebook", "show"], ["codebook", "retire", "x"], ["agreement"]] {
      #expect(try place.start(command).finish().code == 1)
    }
    let check = try place.summit("check")
    #expect(check.code == 1 && check.errors.hasPrefix("Sessions/codebook.json: line 1, column 1"))
    #expect(!check.errors.contains("summit repair"))
    #expect(try place.read("Sessions/codebook.json") == "{")
  }
}
