import ConsultationModel
import Testing

/// What a table signed off holds until something of it is otherwise.
@Suite struct SignOffTests {
  private static let place = Place(proposition: "p", question: "q")
  private static let now = Moment(
    now: Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!, entropy: 7)

  private static func signed() -> Session {
    var session = Session(
      id: "s", guide: GuideReference(id: "g", version: 1), title: "T", date: now.now.date,
      table: "1",
      feedback: ["one", "two"].map {
        Feedback(id: Feedback.ID($0), place: place, text: $0, takenAt: now.now)
      })
    session.signOff(place, names: ["Jo"], count: 1, by: "Ann", moment: now)
    return session
  }

  private static func isBroken(_ change: (inout Session) -> Void) -> Bool {
    var session = signed()
    change(&session)
    if case .broken = session.signOffState(of: place) { return true }
    return false
  }

  private static func change(_ change: (inout Feedback) -> Void) -> Bool {
    isBroken { session in
      var point = session.feedback[0]
      change(&point)
      session.replace(point)
    }
  }

  @Test func whatWasSignedOffHolds() {
    guard case .holds(let signOff) = Self.signed().signOffState(of: Self.place) else {
      Issue.record("It doesn't hold.")
      return
    }
    #expect(signOff.names == ["Jo"] && signOff.points.count == 2)
    #expect(Self.signed().signOffState(of: Place(proposition: "p", question: "x")) == .none)
  }

  @Test func whateverTheTableHeardBreaksItWhenChanged() {
    #expect(Self.change { $0.text = "other" })
    #expect(Self.change { $0.stance = .against })
    #expect(Self.change { $0.voice = .verbatim })
    #expect(Self.change { $0.objection = "No" })
    #expect(Self.change { $0.isWithdrawn = true })
    #expect(Self.change { $0.isParked = true })
    #expect(Self.change { $0.question = "elsewhere" })
    #expect(
      Self.isBroken { $0.record(PointEntry(text: "three"), at: Self.place, moment: Self.now) })
  }

  @Test func votesAndThemesComeLaterAndBreakNothing() {
    #expect(!Self.change { $0.votes = 5 })
    #expect(!Self.change { $0.themes = ["full-fibre"] })
    #expect(
      !Self.isBroken {
        $0.record(
          PointEntry(text: "x"), at: Place(proposition: "p", question: "y"), moment: Self.now)
      })
  }

  @Test func signingOffAgainMendsIt() {
    var session = Self.signed()
    session.record(PointEntry(text: "three"), at: Self.place, moment: Self.now)
    session.signOff(Self.place, names: [], count: 8, by: "Ann", moment: Self.now)
    guard case .holds(let signOff) = session.signOffState(of: Self.place) else {
      Issue.record("It doesn't hold.")
      return
    }
    #expect(signOff.count == 8 && session.signOffs.count == 2)
  }

  @Test func twoProgramsKeepTheSignOffsOfBoth() {
    let base = Self.signed()
    var ours = base
    var theirs = base
    ours.signOff(Self.place, names: [], count: 3, by: "Ann", moment: Self.now)
    let other = Place(proposition: "p", question: "other")
    theirs.signOff(other, names: [], count: 4, by: "Ben", moment: Self.now)
    theirs.plan.end = Self.now.now
    _ = ours.takeIn(theirs, since: base)
    #expect(ours.signOffs.map(\.count).sorted() == [1, 3, 4])
    #expect(ours.plan.end == Self.now.now)
    _ = ours.takeIn(theirs, since: base)
    #expect(ours.signOffs.count == 3)
  }

  @Test func aSignOffThatAnotherProgramTookBackStaysAway() {
    let base = Self.signed()
    var theirs = base
    let change = SittingChange(from: Session.without(signOffsOf: base), to: base)
    change.map { _ = theirs.apply($0.reversed) }
    #expect(theirs.signOffs.isEmpty)
    var ours = base
    _ = ours.takeIn(theirs, since: base)
    #expect(ours.signOffs.isEmpty)
  }

  @Test func aPlanThatAnotherMadeMeanwhileIsNotWrittenOver() throws {
    let before = Self.signed()
    var after = before
    after.plan.end = Self.now.now
    let change = try #require(SittingChange(from: before, to: after))
    var theirs = after
    theirs.plan.end = Self.now.now.adding(seconds: 600)
    let isPartial = theirs.apply(change.reversed)
    #expect(isPartial)
    #expect(theirs.plan.end == Self.now.now.adding(seconds: 600))
    let isLeftUndone = after.apply(change)
    #expect(!isLeftUndone)
  }
}

extension Session {
  fileprivate static func without(signOffsOf session: Session) -> Session {
    var copy = session
    copy.restore(signOffs: [])
    return copy
  }
}
