import ConsultationModel
import Testing

/// Rounds of a World Café: the host stays, and points know when they were said.
@Suite struct RoundTests {
  private static let place = Place(proposition: "p", question: "q")
  private static let guide = Guide(
    id: "g", version: 1, title: "T",
    propositions: [Proposition(id: "p", name: "P", shortName: "P", detail: "")],
    questions: [
      Question(id: "q", text: "Q?", shortName: "Q", minutes: 1),
      Question(id: "r", text: "R?", shortName: "R", minutes: 1),
    ], codebook: Codebook(id: "c", name: "C", themes: []))

  private static func moment(_ second: Int) -> Moment {
    let start = Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!
    return Moment(now: start.adding(seconds: second), entropy: UInt64(second + 1))
  }

  private static func entry(_ text: String, by name: String, votes: Int = 0) -> PointEntry {
    var entry = PointEntry(text: text)
    entry.speaker = .init(name: name, organisation: "")
    entry.votes = votes
    return entry
  }

  /// Two points in each of two rounds; Jo stays.
  private static func session() -> Session {
    var session = Session(
      id: "s", guide: guide.reference, title: "T", date: CalendarDate("2019-07-04")!, table: "1")
    session.record(entry("one", by: "Jo"), at: place, moment: moment(1))
    session.record(entry("two", by: "Ann", votes: 3), at: place, moment: moment(2))
    let host = session.stakeholders[0].id
    session.beginRound(hosts: [host], moment: moment(10))
    session.record(entry("three", by: "Kit"), at: place, moment: moment(11))
    var parked = entry("four", by: "Jo")
    parked.isParked = true
    session.record(parked, at: place, moment: moment(12))
    return session
  }

  @Test func pointsKnowTheirRound() {
    let session = Self.session()
    #expect(session.round == 2)
    #expect(session.feedback.map(\.round) == [1, 1, 2, 2])
    #expect(session.plan.rounds.map(\.startedAt.clock) == ["12:00", "12:00"])
  }

  @Test func theHostStaysAndTheOthersHaveMovedOn() {
    let session = Self.session()
    #expect(session.stakeholders.map(\.isAway) == [false, true, false])
    #expect(session.plan.rounds.map(\.host) == ["", "Jo"])
  }

  @Test func aSittingWithoutRoundsHasNone() {
    var session = Session(
      id: "s", guide: Self.guide.reference, title: "T", date: CalendarDate("2019-07-04")!,
      table: "1")
    session.record(PointEntry(text: "one"), at: Self.place, moment: Self.moment(1))
    #expect(session.round == nil && session.feedback[0].round == nil)
    let summary = RoundSummary(of: session, round: 1, guide: Self.guide)
    #expect(summary.points == 1 && summary.entries.count == 1)
  }

  @Test func theSummaryOfARoundHasItsPointsTheMostVotedFirst() {
    let session = Self.session()
    let first = RoundSummary(of: session, round: 1, guide: Self.guide, quotes: 1)
    #expect(first.points == 2 && first.parked == 0)
    #expect(first.entries.map(\.place) == [Self.place])
    #expect(first.entries[0].best.map(\.text) == ["two"])
    let second = RoundSummary(of: session, round: 2, guide: Self.guide)
    #expect(second.points == 2 && second.parked == 1)
    #expect(second.entries[0].best.map(\.text) == ["three"])
  }

  @Test func aRoundIsTakenBackWithAllThatItMoved() throws {
    var before = Self.session()
    let start = before
    before.beginRound(hosts: [], moment: Self.moment(20))
    let change = try #require(
      Change("the round", from: start, to: before, by: "Ann", moment: Self.moment(20)))
    let sitting = try #require(change.sitting)
    before.apply(sitting.reversed)
    #expect(before.plan == start.plan)
    #expect(before.stakeholders.map(\.isAway) == start.stakeholders.map(\.isAway))
  }
}
