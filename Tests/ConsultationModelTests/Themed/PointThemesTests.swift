import ConsultationModel
import Testing

@Suite struct PointThemesTests {
  private let codebook = Codebook(
    id: "c", name: "C",
    themes: [Theme(id: "fibre", name: "Fibre"), Theme(id: "rural", name: "Rural")])

  private func point(
    _ suggestions: [(Theme.ID, Double)], noted: [Theme.ID] = []
  ) -> ThemedPoint {
    var feedback = Feedback(
      id: "p", place: nil, text: "text", takenAt: Timestamp(milliseconds: 0, offsetMinutes: 0))
    feedback.themes = noted
    let session = Session(
      id: "s", guide: GuideReference(id: "g", version: 1), title: "T",
      date: CalendarDate("2019-07-04")!, table: "1")
    return ThemedPoint(
      feedback, in: "s", origin: ThemedPoint.Origin(session), place: "",
      suggestions: suggestions.map { SuggestedTheme($0.0, probability: $0.1) })
  }

  private func themes(_ point: ThemedPoint, _ verdicts: [Verdict] = []) -> PointThemes {
    var log = Codings(coder: "Ann")
    for (ordinal, verdict) in verdicts.enumerated() {
      let moment = Moment(now: Timestamp(milliseconds: 0, offsetMinutes: 0), entropy: 1)
      log.decide(Judgement(on: point.reference, verdict), moment, ordinal: ordinal)
    }
    let combined = CombinedCodings([log], in: codebook)
    return PointThemes(of: point, coders: combined[point.reference], in: codebook, cut: 0.5)
  }

  @Test func theMachinesThemesStandFromTheCutOn() {
    let themes = themes(point([("fibre", 0.5), ("rural", 0.49)]))
    #expect(themes.byMachine == ["fibre"])
    #expect(themes.byPeople.isEmpty)
  }

  @Test func whoeverCodedThePointHasSaidEverythingOfIt() {
    let themes = themes(point([("fibre", 0.9)]), [.added("rural")])
    #expect(themes.all == ["rural"])
    #expect(themes.isDecided)
  }

  @Test func whatWasRejectedNeverComesBackFromTheMachine() {
    let themes = themes(point([("fibre", 1), ("rural", 0.9)]), [.rejected("fibre")])
    #expect(themes.byMachine == ["rural"])
    #expect(!themes.isDecided)
  }

  @Test func noneLeavesNothing() {
    let themes = themes(point([("fibre", 1)], noted: ["rural"]), [.none])
    #expect(themes.isEmpty)
    #expect(themes.isNone)
  }

  @Test func whatTheTableNotedStandsBesideTheMachines() {
    let themes = themes(point([("fibre", 0.9)], noted: ["rural"]))
    #expect(themes.byPeople == ["rural"])
    #expect(themes.byMachine == ["fibre"])
  }

  @Test func aThemeThatIsInNoCodebookIsNotTheMachinesToPut() {
    #expect(themes(point([("gone", 0.9)])).isEmpty)
  }
}
