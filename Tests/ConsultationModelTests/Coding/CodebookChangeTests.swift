import ConsultationModel
import Testing

@Suite struct CodebookChangeTests {
  private let book = codebook("x", "y", "z")

  @Test func mergingMakesANewThemeThatBothCountAs() throws {
    let merged = try book.merging(["x", "z"], as: "X or Z", by: "jo", moment(1))
    #expect(merged.themes.map(\.id) == ["x-or-z", "y"])
    #expect(merged.themes[0].terms == ["x term", "z term"])
    #expect(merged.retired.map(\.id) == ["x", "z"])
    #expect(merged.current(PointCoding(themes: ["x"])).themes == ["x-or-z"])
    #expect(
      merged.current(PointCoding(themes: ["y"], rejected: ["x", "z"])).rejected == ["x-or-z"])
    // Whoever rejected one said nothing of the other.
    #expect(merged.current(PointCoding(themes: ["y"], rejected: ["x"])).rejected == [])
    #expect(
      merged.current(PointCoding(themes: ["x"], rejected: ["z"])) == PointCoding(themes: ["x-or-z"])
    )
    #expect(merged.current(.none) == .none)
  }

  @Test func aSplitThemeIsDecidedAgainUnlessItHasAnHeir() throws {
    let parts = [Theme(id: "x-1", name: "One", terms: ["one"]), Theme(id: "x-2", name: "Two")]
    let split = try book.splitting("x", into: parts, by: "jo", moment(1))
    #expect(split.themes.map(\.id) == ["x-1", "x-2", "y", "z"])
    let open = split.current(PointCoding(themes: ["x"]))
    #expect(open.unsettled == ["x"] && !open.isComplete)
    #expect(split.current(open) == open)
    #expect(split.current(PointCoding(themes: ["x", "x-2"])) == PointCoding(themes: ["x-2"]))
    #expect(split.current(PointCoding(themes: ["y"], rejected: ["x"])).rejected == ["x-1", "x-2"])
    let heired = try book.splitting("x", into: parts, heir: "x-2", by: "jo", moment(1))
    #expect(heired.current(PointCoding(themes: ["x"])) == PointCoding(themes: ["x-2"]))
    #expect(heired.theme("x-2")?.terms == ["x term"])
    #expect(heired.current(PointCoding(themes: ["x"], rejected: ["x-2"])).unsettled == ["x"])
  }

  @Test func whatWasSplitIsSettledByWhatItsPartsBecame() throws {
    let parts = [Theme(id: "p", name: "P"), Theme(id: "q", name: "Q")]
    let split = try book.splitting("x", into: parts, by: "jo", moment(1))
    let merged = try split.merging(["p", "y"], as: "M", by: "jo", moment(2))
    #expect(merged.current(PointCoding(themes: ["x"])).unsettled == ["x"])
    #expect(merged.current(PointCoding(themes: ["x", "m"])) == PointCoding(themes: ["m"]))
    let gone = try split.retiring("p", by: "jo", moment(2)).retiring("q", by: "jo", moment(3))
    #expect(gone.current(PointCoding(themes: ["x"])) == .none)
  }

  @Test func aThemeThatWasRetiredByHandIsRetired() {
    let book = Codebook(
      id: "c", name: "C", themes: [Theme(id: "x", name: "X")],
      retired: [Theme(id: "old", name: "O")])
    #expect(book.current(PointCoding(themes: ["old"])) == .none)
  }

  @Test func retiringLeavesAPointThatWasLookedAt() throws {
    let retired = try book.retiring("x", by: "jo", moment(1))
    #expect(retired.current(PointCoding(themes: ["x"])) == .none)
    #expect(retired.current(PointCoding(themes: ["x", "y"])) == PointCoding(themes: ["y"]))
    #expect(retired.current(PointCoding(themes: ["y"], rejected: ["x"])).rejected == [])
  }

  @Test func renamingKeepsTheIDAndWhatWasCoded() throws {
    let renamed = try book.renaming("x", to: "Better", by: "jo", moment(1))
    #expect(renamed.theme("x")?.name == "Better")
    #expect(renamed.changes.map(\.kind) == [.renamed("x", from: "X", to: "Better")])
    #expect(renamed.current(PointCoding(themes: ["x"])) == PointCoding(themes: ["x"]))
    #expect(try renamed.renaming("x", to: "Better", by: "jo", moment(2)) == renamed)
  }

  @Test func aLineOfChangesIsFollowedToItsEnd() throws {
    let merged = try book.merging(["x", "y"], as: "M", by: "jo", moment(1))
    let parts = [Theme(id: "p", name: "P"), Theme(id: "q", name: "Q")]
    let split = try merged.splitting("m", into: parts, heir: "p", by: "jo", moment(2))
    let end = try split.retiring("q", by: "jo", moment(3))
    #expect(end.heirs(of: "x") == ["p"])
    #expect(end.heirs(of: "q") == [])
    #expect(end.heirs(of: "z") == ["z"])
    #expect(end.current(PointCoding(themes: ["y"])) == PointCoding(themes: ["p"]))
    #expect(end.fate(of: "x") == "was merged into p")
    #expect(end.fate(of: "q") == "was retired")
  }

  @Test func idsAreNeverGivenAgain() throws {
    let retired = try book.retiring("x", by: "jo", moment(1))
    #expect(throws: CodebookRefusal.self) { try retired.adding(Theme(id: "x", name: "X")) }
    #expect(throws: CodebookRefusal.self) {
      try retired.merging(["y", "z"], as: "New", id: "x", by: "jo", moment(2))
    }
    #expect(throws: CodebookRefusal.self) {
      try book.merging(["x", "y"], as: "New", id: "x", by: "jo", moment(2))
    }
    do {
      _ = try retired.adding(Theme(id: "x", name: "X"))
    } catch {
      #expect(
        error.sentence
          == "The id \"x\" was a theme's before, and ids never change their meaning. Give another, "
          + "such as x-2.")
    }
  }

  @Test func whatIsAskedInVainIsSaidWithItsRemedy() throws {
    func refusal(_ work: () throws -> Codebook) -> String {
      do {
        _ = try work()
        return "nothing"
      } catch {
        return (error as? CodebookRefusal)?.sentence ?? "\(error)"
      }
    }
    let named = codebook("full-fibre", "skills")
    #expect(
      refusal { try named.retiring("ful-fibre", by: "", moment(1)) }
        == "\"ful-fibre\" is not a theme of codebook c. Did you mean \"full-fibre\"?")
    let gone = try named.retiring("skills", by: "", moment(1))
    #expect(
      refusal { try gone.renaming("skills", to: "S", by: "", moment(2)) }
        == "\"skills\" was retired.")
    #expect(
      refusal { try book.merging(["x", "x"], as: "M", by: "", moment(1)) }.hasPrefix(
        "Name at least two"))
    #expect(
      refusal { try book.merging(["x", "y"], as: "!", by: "", moment(1)) }.contains("is no id"))
    let twins = [Theme(id: "n", name: "N"), Theme(id: "n", name: "N")]
    #expect(
      refusal { try book.splitting("x", into: twins, by: "", moment(1)) }.contains("Two of the new")
    )
    let parts = [Theme(id: "n", name: "N"), Theme(id: "o", name: "O")]
    #expect(
      refusal { try book.splitting("x", into: parts, heir: "q", by: "", moment(1)) }
        .hasPrefix("The heir has to be"))
  }

  @Test func aCodebookEditedElsewhereKeepsTheLineage() throws {
    let here = try book.retiring("x", by: "jo", moment(1))
    let edited = Codebook(
      id: "c", name: "C",
      themes: [Theme(id: "y", name: "Why"), Theme(id: "new", name: "New")])
    let taken = try here.adopting(edited, by: "jo", moment(2))
    #expect(taken.themes == edited.themes)
    #expect(taken.retired.map(\.id) == ["x", "z"])
    #expect(
      taken.changes.map(\.kind)
        == [.retired("x"), .retired("z"), .renamed("y", from: "Y", to: "Why")])
    #expect(Set(taken.changes.map(\.id)).count == 3)
    #expect(throws: CodebookRefusal.self) { try here.adopting(book, by: "jo", moment(2)) }
    #expect(try here.adopting(here, by: "jo", moment(2)) == here)
  }

  @Test func anIDIsMadeOfAName() {
    #expect(Theme.ID(for: "Skills & training") == "skills-training")
    #expect(!Theme.ID(for: "!").isWellFormed)
    #expect(Theme.ID(for: "Ünlü 5G").isWellFormed)
    #expect(
      !Theme.ID("a--b").isWellFormed && !Theme.ID("").isWellFormed && !Theme.ID("A").isWellFormed)
  }
}
