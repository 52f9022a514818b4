import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// Every line is complete in itself, and nothing that is typed is lost.
@Suite struct LinearTests {
  @Test func openingSaysWhereOneIs() {
    let stage = LinearStage()
    #expect(
      stage.last
        == "Staying ahead with our digital infrastructure. Question 1 of 2: Does scale matter? "
        + "If so, what scale is needed? 0 points.")
  }

  @Test func savedIsSaidOnceItIsOnDisk() {
    var stage = LinearStage()
    stage.type("Rural exchanges first")
    #expect(stage.last == "Saved 14:00.")
    #expect(stage.saved.feedback.map(\.text) == ["Rural exchanges first"])
    stage.failSaves(with: "The disk is full.")
    stage.type("another")
    #expect(stage.lines == ["Not saved: The disk is full."])
    stage.type("/quit")
    #expect(stage.last.contains("/save tries again; /quit now leaves without saving."))
    stage.failSaves(with: nil)
    stage.type("/save")
    #expect(stage.saved.feedback.count == 2)
  }

  @Test func aPointIsOneWholeLine() {
    var stage = LinearStage()
    stage.type("for @Sage/business Rural exchanges first #full !!", "/list")
    #expect(
      stage.lines == [
        "1. 14:00, Sage, for: Rural exchanges first (themes full-fibre; 2 votes)"
      ])
  }

  @Test func sentencesNameCommandsAndNoKeys() {
    var stage = LinearStage()
    stage.type("one", "/vote 1")
    #expect(stage.last == "Saved. /undo takes back the vote.")
    stage.type("/undo")
    #expect(!stage.lines.joined().contains("^"))
    stage.type("mixed Skills before lines")
    #expect(
      stage.last == "Saved 14:00. No stance: \"mixed\" stayed in the text. "
        + "A colon behind it makes it one.")
  }

  @Test func theLineOfAPointIsGivenToBeTypedAnew() {
    var stage = LinearStage()
    stage.type("for @Sage one", "/mend 1")
    #expect(stage.last == "/mend 1 for: @Sage one")
  }

  @Test func whatIsNotUnderstoodIsSaidWithTheWayOn() {
    var stage = LinearStage()
    stage.type("/nonsense")
    #expect(stage.last == "/nonsense is no command. /help lists them.")
    stage.type("/vote 7")
    #expect(stage.last == "Say which point by its number: /list has them.")
    stage.type("/go nowhere 9")
    #expect(stage.last.contains("is no question of this guide"))
    #expect(stage.saved.feedback.isEmpty)
  }

  @Test func aLineThatWasNotSentIsSaidAndStaysUntilItIsKeptOrDropped() {
    var drafts = Drafts()
    let scale = Stop.place(Place(proposition: "infrastructure", question: "scale"))
    drafts.note("half a point", at: scale, nil)
    var stage = LinearStage(drafts: drafts)
    #expect(stage.lines.contains("Not sent yet: half a point"))
    stage.type("another point")
    #expect(stage.saved.feedback.map(\.text) == ["another point"])
    stage.type("/undo")
    #expect(stage.last.contains("/keep or /drop it first"))
    stage.type("/keep")
    #expect(stage.saved.feedback.map(\.text) == ["another point", "half a point"])
  }

  @Test func whileSomebodyElseWritesNothingIsTaken() {
    var stage = LinearStage(
      holder: Holder(
        name: "ann", host: "here", since: Timestamp(rfc3339: "2019-07-04T13:00:00+01:00")!))
    stage.type("mine")
    #expect(stage.last.contains("Typing is off"))
    #expect(stage.saved.feedback.isEmpty)
    stage.type("/list")
    #expect(stage.last == "There is no point here.")
  }

  @Test func everyCommandHasAWordAndAShortFormOfItsOwn() {
    let names = LinearCommand.allCases.flatMap { [$0.rawValue, $0.short] }
    #expect(Set(names).count == names.count)
    for command in LinearCommand.allCases {
      #expect(command.help.count < 120)
      #expect(LinearCommand.read("/\(command.short) x")?.command == command)
    }
  }

  @Test func findingCoverageWhoTimeAndEvidenceAreLines() {
    var stage = LinearStage()
    stage.type("for @Sage Rural exchanges first", "/next", "/find rural")
    #expect(stage.last.hasPrefix("1. Q1 of Infrastructure: 14:00, Sage, for: Rural"))
    stage.type("/coverage")
    #expect(stage.lines[0].hasPrefix("Infrastructure · Q1 Scale: 1 point"))
    #expect(stage.last == "Parked: 0")
    stage.type("/who")
    #expect(stage.last == "1. Sage: 1 point")
    stage.type("/time")
    #expect(stage.last.hasPrefix("At this pace you finish at"))
    stage.type("/evidence")
    #expect(stage.lines.contains("Digital infrastructure:"))
    stage.type("/history")
    #expect(stage.last.contains("the point · Rural exchanges first"))
    stage.type("/report")
    #expect(stage.lines.contains("Report"))
  }

  @Test func theEndOfTheInputSavesAndLeaves() {
    var stage = LinearStage()
    stage.type("one")
    stage.endInput()
    #expect(stage.hasQuit && stage.saved.feedback.count == 1)
  }

  @Test func dotsAreCountedOutOfSightUntilTheyAreAskedFor() {
    var stage = LinearStage()
    stage.type("@Sage one", "@Council two", "/dot 1 2")
    #expect(stage.last == "Sage: 2 of 3 dots left.")
    stage.type("/dots")
    #expect(
      stage.lines == [
        "1. Sage: 2 of 3 dots left", "2. Council: 3 of 3 dots left",
        "Totals are hidden until /count; /dots show.",
      ])
    stage.type("/dots show")
    #expect(stage.last == "1 dot: two")
    stage.type("/undot 2 2")
    #expect(stage.lines.contains("Council has no dot there."))
    stage.type("/dot 9 1")
    #expect(stage.last.contains("by their numbers"))
    stage.type("/count")
    #expect(stage.last == "Counted: 1 point got dots. /undo takes it back.")
  }

  @Test func theNextRoundBeginsWithTheLastReadOut() {
    var stage = LinearStage()
    stage.type("for @Sage one !!", "/round new Sage")
    #expect(
      stage.lines == [
        "Round 1: 1 point.", "Infrastructure · Q1 Scale · 1 point · 1 for", "· one  (2 votes)",
        "Round 2 has begun; every question has its minutes again.",
      ])
    stage.type("/round new Kit")
    #expect(stage.last == "Nobody here is called “Kit”: note first who is at the table.")
  }

  @Test func numbersMeanWhatWasReadOutLast() {
    var stage = LinearStage()
    stage.type("gone", "first", "second", "/withdraw 1", "/read")
    #expect(stage.lines.first?.hasPrefix("1. ") == true)
    stage.type("/objection 1 not so")
    #expect(stage.saved.feedback.map(\.objection) == ["", "not so", ""])
    stage.type("/objection 1")
    #expect(stage.saved.feedback[1].objection == "not so")
    stage.type("/objection 1 none")
    #expect(stage.saved.feedback[1].objection.isEmpty)
  }

  @Test func aParkedLineMayBeginWithANumber() {
    var stage = LinearStage()
    stage.type("one", "two", "/park 2 buses an hour are too few")
    #expect(stage.saved.feedback.map(\.text) == ["one", "two", "2 buses an hour are too few"])
    #expect(stage.saved.feedback.map(\.isParked) == [false, false, true])
  }

  @Test func whatTheNoteTakerInfersIsSaidAndWhatIsWithdrawnIsNotCounted() {
    var stage = LinearStage()
    stage.type("? They doubt it", "gone", "/withdraw 2", "/list")
    #expect(stage.lines.first?.contains("(note-taker) They doubt it") == true)
    stage.type("/question")
    #expect(stage.lines.first?.hasSuffix("1 point.") == true)
  }

  @Test func wordsThatAreMeantAsCommandsAreNoPoints() {
    var stage = LinearStage()
    stage.type("quit")
    #expect(stage.last.contains("/quit is the command"))
    #expect(stage.disk.disk["t3.json"]?.feedback.isEmpty == true)
    stage.type("time")
    #expect(stage.saved.feedback.map(\.text) == ["time"])
  }

  @Test func whatPeopleAreCalledIsLeftAlone() {
    var stage = LinearStage()
    stage.type("@\"Enterprise North\" one")
    #expect(stage.last.contains("New organisation: Enterprise North"))
  }

  @Test func aLineThatWasKeptIsStillToBeSentAfterAnother() {
    var drafts = Drafts()
    let now = Timestamp(rfc3339: "2019-07-04T14:00:00+01:00")!
    drafts.note("half a thought", at: .place(Guide.fixture.walk[0]), now)
    var stage = LinearStage(drafts: drafts)
    stage.type("another")
    #expect(stage.discussion?.entry.text == "half a thought")
    stage.type("/keep")
    #expect(stage.saved.feedback.map(\.text) == ["another", "half a thought"])
  }

  @Test func aDiskThatTakesNothingIsSaidOnce() {
    var stage = LinearStage()
    stage.failSaves(with: "The disk is full.")
    stage.type("one")
    #expect(stage.lines == ["Not saved: The disk is full."])
    stage.type("/save")
    #expect(stage.lines.isEmpty)
    stage.failSaves(with: nil)
    stage.type("/save")
    #expect(stage.last == "Saved.")
  }
}
