import ConsultationModel
import Testing

@Suite struct ThemeShiftTests {
  private typealias Standing = ThemeRun.Standing

  private func run(
    _ points: [PointReference: Standing], terms: [String] = ["fibre"], method: String = "m 1",
    decided: Int = 0, themes: [Theme.ID] = ["fibre", "rural"]
  ) -> ThemeRun {
    ThemeRun(
      at: Timestamp(milliseconds: 0, offsetMinutes: 0), method: method, decided: decided,
      themes: themes.reduce(into: [:]) {
        $0[$1] = ThemeRun.Wording(terms: $1 == "fibre" ? terms : [], exclude: [])
      }, points: points)
  }

  private let point = PointReference(session: "s", feedback: "p")

  private func standing(
    _ themes: Set<Theme.ID>, isDecided: Bool = false, revision: Int = 0
  ) -> Standing {
    Standing(themes: themes, isDecided: isDecided, revision: revision)
  }

  private func cause(_ now: ThemeRun, since before: ThemeRun) -> ThemeShift.Cause? {
    now.shifts(since: before).first?.cause
  }

  @Test func whatStandsAsItStoodIsNotListed() {
    let before = run([point: standing(["fibre"])])
    #expect(run([point: standing(["fibre"])], terms: ["other"]).shifts(since: before).isEmpty)
  }

  @Test func aNewPointIsListedAlsoWhereItHasNoTheme() {
    #expect(cause(run([point: standing([])]), since: run([:])) == .newPoint)
  }

  @Test func whatCameAndWhatWentIsNamed() {
    let before = run([point: standing(["fibre"])])
    let shift = run([point: standing(["rural"])]).shifts(since: before).first
    #expect(shift?.added == ["rural"])
    #expect(shift?.removed == ["fibre"])
    #expect(shift?.cause == .otherPoints)
  }

  @Test func eachCauseIsToldFromTheOthers() {
    let before = run([point: standing([])])
    let now: Set<Theme.ID> = ["fibre"]
    #expect(cause(run([point: standing(now, isDecided: true)]), since: before) == .decided)
    #expect(cause(run([point: standing(now, revision: 1)]), since: before) == .mended)
    #expect(cause(run([point: standing(now)], terms: ["kit"]), since: before) == .terms)
    #expect(
      cause(run([point: standing(now)], method: "m 2"), since: before) == .method(before: "m 1"))
    #expect(cause(run([point: standing(now)], decided: 60), since: before) == .learning(60))
    #expect(
      cause(run([point: standing([])]), since: run([point: standing(now, isDecided: true)]))
        == .decided)
    let newTheme = run([point: standing(["kit"])], themes: ["fibre", "rural", "kit"])
    #expect(cause(newTheme, since: before) == .codebook)
  }

  @Test func aRunOfOneSessionLeavesWhatIsKnownOfTheOthers() {
    let other = PointReference(session: "t", feedback: "q")
    let whole = run([point: standing([]), other: standing(["rural"])])
    let updated = whole.updated(by: run([point: standing(["fibre"])]))
    #expect(updated.points[point]?.themes == ["fibre"])
    #expect(updated.points[other]?.themes == ["rural"])
  }
}
