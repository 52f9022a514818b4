import ConsultationModel
import Testing

@Suite struct HistoryTests {
  private let place = Place(proposition: "p", question: "q")
  private var session: Session
  private var history = SessionHistory()
  private var clock: Int64 = 0

  init() throws {
    session = Session(
      id: "s", guide: GuideReference(id: "g", version: 1), title: "T",
      date: try #require(CalendarDate("2019-07-04")), table: "1")
  }

  private mutating func moment() -> Moment {
    clock += 1
    return Moment(
      now: Timestamp(milliseconds: 1_562_241_600_000 + clock * 1000, offsetMinutes: 60),
      entropy: UInt64(clock))
  }

  /// Makes a change as a person would, with its place in the history.
  private mutating func change(_ summary: String, _ work: (inout Session, Moment) -> Void) throws {
    let before = session
    let moment = moment()
    work(&session, moment)
    history.note(
      try #require(Change(summary, from: before, to: session, by: "Ann", moment: moment)))
  }

  private mutating func record(_ text: String) throws {
    let place = place
    try change("the point") { $0.record(PointEntry(text: text), at: place, moment: $1) }
  }

  private mutating func vote(_ index: Int) throws {
    try change("the vote") { session, _ in
      var point = session.feedback[index]
      point.votes += 1
      session.replace(point)
    }
  }

  @Test mutating func everyStepGoesBackAndForthAcrossARestart() throws {
    try record("a")
    try record("b")
    try vote(0)
    try change("the table's name") { session, _ in session.table = "Blue" }
    let end = session.feedback.map { [$0.text, "\($0.votes)", "\($0.isWithdrawn)"] }
    _ = history.undo(in: &session, by: "Ann", moment())
    // Another day: only the file's lines are left.
    history = SessionHistory(history.changes)
    #expect(session.table == "1")
    for summary in ["the vote", "the point", "the point"] {
      #expect(history.undo(in: &session, by: "Ann", moment())?.summary == summary)
    }
    #expect(history.undo(in: &session, by: "Ann", moment()) == nil)
    #expect(session.feedback.map(\.isWithdrawn) == [true, true])
    history = SessionHistory(history.changes)
    for _ in 1...4 { #expect(history.redo(in: &session, by: "Ann", moment()) != nil) }
    #expect(history.redo(in: &session, by: "Ann", moment()) == nil)
    #expect(session.table == "Blue")
    #expect(session.feedback.map { [$0.text, "\($0.votes)", "\($0.isWithdrawn)"] } == end)
  }

  @Test mutating func aStepMadeAgainBehindAnothersCanBeTakenBack() throws {
    try record("Ours")
    _ = history.undo(in: &session, by: "Ann", moment())
    let undone = history
    _ = history.redo(in: &session, by: "Ann", moment())
    let redone = try #require(history.changes.last)
    // Another program's step came into the file between the two.
    var other = session
    other.record(PointEntry(text: "Theirs"), at: place, moment: moment())
    let theirs = try #require(
      Change("the point", from: session, to: other, by: "Ben", moment: moment()))
    var read = SessionHistory(undone.changes + [theirs, redone])
    var whole = other
    while read.undo(in: &whole, by: "Ann", moment()) != nil {}
    let standing = whole.feedback.filter { !$0.isWithdrawn }
    #expect(standing.isEmpty, "\(standing.map(\.text))")
  }

  @Test mutating func takingBackAVoteKeepsWhatAnotherMendedMeanwhile() throws {
    try record("a")
    try vote(0)
    var mended = session.feedback[0]
    mended.text = "mended by another"
    session.replace(mended)
    let step = history.undo(in: &session, by: "Ann", moment())
    #expect(step?.isPartial == false)
    #expect(session.feedback[0].text == "mended by another")
    #expect(session.feedback[0].votes == 0)
  }

  @Test mutating func whatAnotherChangedInTheSameFieldStays() throws {
    try record("a")
    try vote(0)
    var theirs = session.feedback[0]
    theirs.votes = 9
    session.replace(theirs)
    #expect(history.undo(in: &session, by: "Ann", moment())?.isPartial == true)
    #expect(session.feedback[0].votes == 9)
  }

  @Test mutating func takingBackMakesALaterRevision() throws {
    try record("a")
    try vote(0)
    #expect(session.feedback[0].revision == 1)
    _ = history.undo(in: &session, by: "Ann", moment())
    #expect(session.feedback[0].revision == 2)
  }

  @Test mutating func twoSidesOfOnePointAreMergedFieldByField() throws {
    try record("a")
    let base = session
    var theirs = session
    var voted = theirs.feedback[0]
    voted.votes = 3
    theirs.replace(voted)
    var mended = session.feedback[0]
    mended.text = "ours"
    session.replace(mended)
    let merge = session.takeIn(theirs, since: base)
    #expect(merge.points == 1 && merge.overruled.isEmpty)
    #expect(session.feedback[0].text == "ours" && session.feedback[0].votes == 3)
    #expect(session.feedback[0].revision > theirs.feedback[0].revision)
  }

  @Test mutating func ofOneFieldThatBothChangedTheLaterStaysAndTheOtherIsHandedBack() throws {
    try record("a")
    let base = session
    var theirs = session
    for text in ["theirs, first", "theirs, second"] {
      var point = theirs.feedback[0]
      point.text = text
      theirs.replace(point)
    }
    var ours = session.feedback[0]
    ours.text = "ours"
    session.replace(ours)
    let merge = session.takeIn(theirs, since: base)
    #expect(session.feedback[0].text == "theirs, second")
    #expect(merge.overruled.map(\.before?.text) == ["ours"])
  }

  @Test mutating func bothSidesOfAMergeComeToTheSame() throws {
    try record("a")
    let base = session
    var left = base
    var right = base
    for (text, votes) in [("left", 1), ("left again", 2)] {
      var point = left.feedback[0]
      point.text = text
      point.votes = votes
      left.replace(point)
    }
    var point = right.feedback[0]
    point.text = "right"
    right.replace(point)
    var one = left
    var two = right
    _ = one.takeIn(right, since: base)
    _ = two.takeIn(left, since: base)
    #expect(one.feedback == two.feedback)
  }

  @Test mutating func pointsThatCouldNotBeSavedComeBackOnce() throws {
    try record("saved")
    let onDisk = session
    try record("not saved")
    try vote(0)
    let unsaved = try #require(session.unsaved(since: onDisk))
    var restarted = onDisk
    #expect(restarted.takeIn(unsaved).points == 2)
    #expect(restarted.feedback == session.feedback)
    #expect(restarted.takeIn(unsaved).points == 0)
  }

  @Test mutating func aLineThatWasSentAfterItWasKeptIsNotOfferedAgain() throws {
    var drafts = Drafts()
    let typed = moment().now
    drafts.note("for: Rural exchanges first", at: .place(place), typed)
    drafts.note("elsewhere", at: .parked, typed)
    var entry = PointEntry(text: "Rural exchanges first")
    entry.stance = .supporting
    session.record(entry, at: place, moment: moment())
    drafts.dropSent(in: session, codebook: Codebook(id: "c", name: "C", themes: []))
    #expect(drafts[.place(place)].isEmpty)
    #expect(drafts[.parked] == "elsewhere")
  }
}
