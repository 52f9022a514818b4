import ConsultationModel
import Testing

/// Who has not been heard, and where one side alone was.
@Suite struct CuesTests {
  private static let now = Moment(
    now: Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!, entropy: 7)
  private static let here = Place(proposition: "p", question: "q1")
  private static let there = Place(proposition: "p", question: "q2")
  private static let guide = Guide(
    id: "g", version: 1, title: "G",
    propositions: [Proposition(id: "p", name: "P", shortName: "P", detail: "")],
    questions: [here, there].map {
      Question(id: $0.question, text: "?", shortName: "?", minutes: 5)
    }, codebook: Codebook(id: "", name: "", themes: []))

  private static func session() -> Session {
    var session = Session(
      id: "s", guide: guide.reference, title: "T", date: now.now.date, table: "1")
    session.welcome(
      .init(name: "Jo", organisation: "Sage"), sector: .business, moment: now, ordinal: 10)
    session.welcome(
      .init(organisation: "Council"), sector: .localGovernment, moment: now, ordinal: 11)
    session.welcome(.init(organisation: "Gone"), sector: .health, moment: now, ordinal: 12)
    session.note(isAway: true, session.stakeholders[2].id)
    for (index, stance) in [Stance.supporting, .supporting].enumerated() {
      var entry = PointEntry(text: "point \(index)")
      entry.stance = stance
      entry.speaker = .init(name: "Jo", organisation: "Sage")
      session.record(entry, at: here, moment: now, ordinal: index)
    }
    return session
  }

  @Test func whoHasSpokenLeastComesFirstAndWhoIsAwayIsLeftOut() {
    let cues = Cues(of: Self.session(), guide: Self.guide, at: Self.here)
    #expect(cues.people.map(\.stakeholder.label) == ["Council", "Jo, Sage"])
    #expect(cues.people.map(\.points) == [0, 2])
    #expect(cues.silentSectorsHere == [.localGovernment])
  }

  @Test func aSectorIsSilentByPlace() {
    let cues = Cues(of: Self.session(), guide: Self.guide, at: Self.there)
    #expect(cues.silentSectorsHere == [.business, .localGovernment])
    #expect(cues.people.map(\.pointsHere) == [0, 0])
  }

  @Test func oneSideAloneIsNamedOnceItHasTwoPoints() {
    var session = Self.session()
    #expect(Cues(of: session, guide: Self.guide, at: nil).onlyFor == [Self.here])
    var entry = PointEntry(text: "no")
    entry.stance = .against
    session.record(entry, at: Self.there, moment: Self.now, ordinal: 5)
    #expect(Cues(of: session, guide: Self.guide, at: nil).onlyAgainst.isEmpty)
    session.record(entry, at: Self.here, moment: Self.now, ordinal: 6)
    #expect(Cues(of: session, guide: Self.guide, at: nil).onlyFor.isEmpty)
  }

  @Test func somebodyIsWelcomedOnce() {
    var session = Self.session()
    let isNew = session.welcome(
      .init(name: "jo", organisation: "SAGE"), sector: nil, moment: Self.now, ordinal: 20)
    #expect(!isNew && session.stakeholders.count == 3)
    session.welcome(.init(organisation: "Gone"), sector: nil, moment: Self.now, ordinal: 21)
    #expect(!session.stakeholders[2].isAway)
  }
}
