import ConsultationModel
import Testing

@Suite struct CombinedCodingsTests {
  private let a = point("a")
  private let themes = codebook("x", "y", "z")

  private func together(_ codings: Codings...) -> CombinedCodings {
    CombinedCodings(codings, in: themes)
  }

  @Test func theGreaterNumberDecides() {
    let all = together(
      log("Ann", (a, .added("x"))), log("Ben", (a, .added("x")), (a, .added("y"))),
      log("Cy", (a, .none)))
    #expect(all[a] == PointCoding(themes: ["x"], rejected: ["y"]))
    #expect(all.points[a]?.disputed == ["x", "y"])
    #expect(all.points[a]?.coders == 3)
  }

  @Test func whoeverDecidedLastDecidesWhereTheyAreEven() {
    let early = log("Ann", (a, .added("x")))
    let late = log("Ben", from: 100, (a, .added("y")))
    for all in [together(early, late), together(late, early)] {
      #expect(all[a] == PointCoding(themes: ["y"], rejected: ["x"]))
    }
  }

  @Test func whoOnlyRejectedOneThemeLeavesTheOthersOpen() {
    let all = together(
      log("Ann", (a, .added("x"))), log("Ben", from: 100, (a, .rejected("z"))))
    #expect(all[a] == PointCoding(themes: ["x"], rejected: ["z"]))
    #expect(all.points[a]?.disputed == [])
  }

  @Test func noneOfAllIsNone() {
    #expect(together(log("Ann", (a, .none)), log("Ben", (a, .none)))[a] == .none)
    #expect(
      together(log("Ann", (a, .none)), log("Ben", from: 9, (a, .added("x"))))[a].themes == ["x"])
    #expect(together(log("Ann", from: 9, (a, .none)), log("Ben", (a, .added("x"))))[a].isNone)
  }

  @Test func themesNotedAtTheTableStandUnlessACoderTookThemOff() {
    let all = together(log("Ann", (a, .added("x")), (a, .rejected("y"))))
    #expect(all.coding(of: a, noted: ["y", "z"]).themes == ["x", "z"])
    #expect(together(log("Ann", (a, .none))).coding(of: a, noted: ["y"]).themes == [])
    #expect(all.coding(of: point("b"), noted: ["y"]).themes == ["y"])
  }
}
