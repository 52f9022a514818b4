import TerminalCanvas
import Testing

/// The shortest sequences that once broke something, each by what it broke.
@Suite struct FoundSequencesTests {
  private func expectToHold(_ actions: [UserAction]) {
    #expect(ModelTests.failure(of: actions) == nil)
  }

  /// All of them had the id of one moment, and the file could not be read any more.
  @Test func pointsTypedWhileTheHistoryIsReadAreSeveral() {
    expectToHold([.press(.control("z")), .say("w14x"), .say("w18x")])
  }

  /// The second save didn't know yet what the first had taken in.
  @Test func twoSavesInARowKeepWhatAnotherProgramWrote() {
    expectToHold([.add("w26x"), .say("w30x"), .say("w32x")])
  }

  @Test func aSaveAskedForBeforeTheNewsKeepsWhatAnotherProgramWrote() {
    expectToHold([.say("w10x"), .rest, .tick, .edit(2, "w22x"), .reopen])
  }

  @Test func whatTheHistoryDidNotTakeIsWrittenLater() {
    expectToHold([.pasteLines(["w56x", "w57x"]), .historyFails, .rest])
    expectToHold([.historyFails, .say("w12x"), .reopen])
  }

  @Test func whatNeitherSessionNorHistoryTookCanBeTakenBack() {
    expectToHold([.rest, .diskGoes, .say("w1x"), .say("w2x"), .rest, .crash])
  }

  /// The step was used up before the point had come.
  @Test func aPointOfAnotherProgramCanBeTakenBackAtOnce() {
    expectToHold([.press(.control("z")), .add("w16x")])
  }

  @Test func aLineThatWasTypedOnAndSentIsNotOfferedAgain() {
    expectToHold([.type("w2x"), .rest, .say("w4x"), .work(1), .crash])
  }

  @Test func theRefugeKnowsWhereTheWalkStands() {
    expectToHold([.rest, .press(.control("n")), .diskGoes, .hangup])
  }

  @Test func aMendingThatEndedWhileTheFolderWasGoneIsOver() {
    expectToHold([
      .mend(3, "w18x"), .pick(2, then: .enter), .reopen, .mend(4, "w30x"), .diskGoes, .tick,
      .tick, .reopen, .crash,
    ])
  }

  /// It was dropped at the start, stayed in the file of drafts, and came back at the next start.
  @Test func aMendingThatWasOverAtTheStartIsOverForGood() {
    expectToHold([
      .mend(2, "w98x"), .say("w100x"), .pick(4, then: .control("l")),
      .pick(3, then: .control("l")), .say("w134x"), .pick(4, then: .enter),
    ])
  }

  @Test func whatCameBackAfterAHangupAndWasMendedElsewhereCanBeTakenBack() {
    expectToHold([
      .diskGoes, .pasteLines(["w12x", "w13x"]), .hangup, .edit(4, "w16x"),
      .press(.control("z")), .diskGoes, .reopen,
    ])
  }

  /// The screen had not heard yet of what the disk had taken in.
  @Test func whatIsKeptWhileTheDiskIsGoneKnowsWhatOthersWrote() {
    expectToHold([
      .say("w4x"), .rest, .edit(3, "w62x"), .say("w70x"), .work(4),
      .pick(1, then: .control("d")), .diskGoes, .work(3), .crash,
    ])
  }

  /// Nothing was typed into it, so nothing has to come back; the check had compared it with what
  /// the other program had made of the point.
  @Test func aPointOpenedAndLeftAsItWasMayBeChangedElsewhere() {
    expectToHold([
      .say("w4x"), .rest, .pick(4, then: .enter), .move(4, 1), .edit(2, "w34x"), .rest, .crash,
    ])
  }
}
