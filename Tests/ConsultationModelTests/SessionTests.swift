import ConsultationModel
import Testing

@Suite struct SessionTests {
  private let place = Place(proposition: "p", question: "q")

  private func moment(_ second: Int64) -> Moment {
    Moment(
      now: Timestamp(milliseconds: 1_562_241_600_000 + second * 1000, offsetMinutes: 60),
      entropy: UInt64(second))
  }

  private func session() throws -> Session {
    Session(
      id: "s", guide: GuideReference(id: "g", version: 1), title: "T",
      date: try #require(CalendarDate("2019-07-04")), table: "1")
  }

  private func entry(_ text: String, by organisation: String = "") -> PointEntry {
    var entry = PointEntry(text: text)
    entry.speaker.organisation = organisation
    return entry
  }

  @Test func aSpeakerIsMetOnceWhateverTheCapitals() throws {
    var session = try session()
    session.record(entry("a", by: "Sage"), at: place, moment: moment(1))
    session.record(entry("b", by: "SAGE"), at: place, moment: moment(2))
    #expect(session.stakeholders.map(\.organisation) == ["Sage"])
    #expect(Set(session.feedback.map(\.stakeholder)).count == 1)
  }

  @Test func whoSpeaksIsHere() throws {
    var session = try session()
    session.record(entry("a", by: "Sage"), at: place, moment: moment(1))
    session.note(isAway: true, session.stakeholders[0].id)
    session.record(entry("b", by: "sage"), at: place, moment: moment(2))
    #expect(!session.stakeholders[0].isAway)
  }

  @Test func aSectorLearntLaterIsTheSpeakers() throws {
    var session = try session()
    session.record(entry("a", by: "Sage"), at: place, moment: moment(1))
    var second = entry("b", by: "Sage")
    second.sector = .business
    session.record(second, at: place, moment: moment(2))
    #expect(session.sector(of: session.feedback[0]) == .business)
    #expect(session.feedback[1].sector == .business)
  }

  @Test func aPointWithoutAPlaceIsParked() throws {
    var session = try session()
    session.record(entry("a"), at: nil, moment: moment(1))
    session.record(
      entry("b"), proposition: "p", question: nil, moment: moment(2))
    #expect(session.feedback.map(\.isParked) == [true, true])
    #expect(session.feedback[1].proposition == "p")
  }

  @Test func anEntryRecordsTheSamePointAgain() throws {
    var session = try session()
    var entry = entry("said", by: "Sage")
    entry.stance = .mixed
    entry.voice = .verbatim
    entry.themes = ["t"]
    entry.partners = ["Leeds"]
    entry.votes = 3
    entry.attribution = .named
    entry.sector = .health
    let point = session.record(entry, at: place, moment: moment(1))
    #expect(session.entry(for: point) == entry)
    let revised = session.revised(point, as: entry, moment: moment(2))
    #expect(revised.editedAt == moment(2).now)
    var same = revised
    same.editedAt = nil
    #expect(same == point)
  }

  @Test func coverageLeavesOutWhatIsWithdrawnOrParked() throws {
    var session = try session()
    session.record(entry("a"), at: place, moment: moment(1))
    var parked = session.record(entry("b"), at: place, moment: moment(2))
    parked.isParked = true
    session.replace(parked)
    var withdrawn = session.record(entry("c"), at: place, moment: moment(3))
    withdrawn.isWithdrawn = true
    session.replace(withdrawn)
    session.spend(seconds: 90, at: place)
    let coverage = Coverage(of: session)
    #expect(coverage[place].points == 1)
    #expect(coverage[place].seconds == 90)
    #expect(coverage.parked == 1)
  }

  @Test func undoingARecordingWithdrawsThePointAndRedoingBringsItBack() throws {
    var session = try session()
    var history = SessionHistory()
    let point = session.record(entry("a"), at: place, moment: moment(1))
    history.note(
      Change(
        id: "c", at: moment(1).now, by: "Ann", summary: "the point",
        points: [PointChange(before: nil, after: point)]))
    #expect(history.undo(in: &session, by: "Ann", moment(2))?.summary == "the point")
    #expect(session.feedback.map(\.isWithdrawn) == [true])
    #expect(history.redo(in: &session, by: "Ann", moment(3)) != nil)
    #expect(session.feedback.map(\.isWithdrawn) == [false])
    #expect(history.redo(in: &session, by: "Ann", moment(4)) == nil)
  }

  @Test func mergingKeepsWhatBothSidesAdded() throws {
    var base = try session()
    base.record(entry("both"), at: place, moment: moment(1))
    var ours = base
    ours.record(entry("ours", by: "Sage"), at: place, moment: moment(2))
    var theirs = base
    theirs.record(entry("theirs", by: "Council"), at: place, moment: moment(3))
    #expect(ours.takeIn(theirs, since: base).points == 1)
    #expect(ours.feedback.map(\.text) == ["both", "ours", "theirs"])
    #expect(ours.stakeholders.map(\.organisation) == ["Sage", "Council"])
    #expect(ours.takeIn(theirs, since: base).points == 0)
  }

  @Test func mergingTakesTheChangeOfTheSideThatMadeOneAndTheLaterOfTwo() throws {
    var base = try session()
    let first = base.record(entry("first"), at: place, moment: moment(1))
    let second = base.record(entry("second"), at: place, moment: moment(2))
    var ours = base
    var theirs = base
    theirs.replace(theirs.revised(first, as: entry("theirs"), moment: moment(3)))
    ours.replace(ours.revised(second, as: entry("ours, later"), moment: moment(9)))
    theirs.replace(theirs.revised(second, as: entry("theirs, earlier"), moment: moment(5)))
    #expect(ours.takeIn(theirs, since: base).points == 1)
    #expect(ours.feedback.map(\.text) == ["theirs", "ours, later"])
  }

  @Test func mergingKeepsARenamedTableAndAddsUpTime() throws {
    var base = try session()
    base.spend(seconds: 60, at: place)
    var ours = base
    ours.spend(seconds: 10, at: place)
    ours.venue = "Gateshead"
    var theirs = base
    theirs.spend(seconds: 5, at: place)
    theirs.table = "Tyne"
    #expect(ours.takeIn(theirs, since: base).points == 0)
    #expect(ours.table == "Tyne")
    #expect(ours.venue == "Gateshead")
    #expect(ours.secondsSpent[place] == 75)
  }

  @Test func aGuideCoversPlacesThatOnlyTheSessionKnows() throws {
    var session = try session()
    session.record(entry("a"), at: place, moment: moment(1))
    let guide = Guide.standIn(for: session)
    #expect(guide.walk == [place])
    #expect(guide.covering(session) == guide)
  }
}
