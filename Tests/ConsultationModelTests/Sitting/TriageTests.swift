import ConsultationModel
import Testing

/// What becomes of parked points.
@Suite struct TriageTests {
  private static func point(_ id: Feedback.ID, _ triage: Triage = Triage()) -> Feedback {
    let now = Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!
    let place = Place(proposition: "p", question: "q")
    var point = Feedback(id: id, place: place, text: id.text, takenAt: now)
    point.park(true)
    point.triage = triage
    return point
  }

  @Test(arguments: [
    (Triage(), ""), (Triage(table: "5"), "for table 5"),
    (Triage(reason: "nobody knows"), "kept: nobody knows"),
    (Triage(table: "5", reason: "their figures"), "for table 5: their figures"),
  ]) func itIsSaidInWords(triage: Triage, words: String) {
    #expect(triage.words == words)
    #expect(triage.isDone == !words.isEmpty)
  }

  @Test func aPointThatGoesToAQuestionIsSettledByThat() {
    var point = Self.point("a", Triage(table: "5", reason: "why"))
    point.park(true)
    #expect(point.triage.isDone)
    point.park(false)
    #expect(!point.triage.isDone)
  }

  @Test func thoseOfWhichNothingIsSaidComeFirst() {
    var withdrawn = Self.point("d")
    withdrawn.isWithdrawn = true
    var elsewhere = Self.point("e")
    elsewhere.park(false)
    let session = Session(
      id: "s", guide: GuideReference(id: "g", version: 1), title: "T",
      date: CalendarDate("2019-07-04")!, table: "1",
      feedback: [
        Self.point("a", Triage(reason: "r")), Self.point("b"), Self.point("c"), withdrawn,
        elsewhere,
      ])
    #expect(session.parkedPoints.map(\.id) == ["b", "c", "a"])
  }

  @Test func whereItStandsAndWhatBecomesOfItIsChangedAsOne() {
    let base = Self.point("a")
    var ours = base
    ours.triage.table = "5"
    var theirs = base
    theirs.park(false)
    let (point, clashes) = ours.combined(with: theirs, since: base)
    #expect(clashes)
    #expect(point.isParked && point.triage.table == "5")
  }
}
