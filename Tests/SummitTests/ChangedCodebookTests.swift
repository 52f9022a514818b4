import OrderedJSON
import ProgramRunning
import TestSupport
import Testing

/// What coded points taught follows the themes of the codebook that they came with.
@Suite struct ChangedCodebookTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    for table in 1...3 {
      let name = "2019-07-04-table-\(table).json"
      try place.write(repositoryFile("Sessions/\(name)"), to: "Sessions/\(name)")
    }
  }

  /// Points by their themes.
  private func themes() throws -> [(id: JSONValue, themes: Set<String>)] {
    let run = try place.summit("themes", "--format", "json")
    let listing = try JSONValue(parsing: Array(run.output.utf8))
    guard case .array(let points) = listing["points"] else { return [] }
    return points.map { point in
      guard let id = point["feedback"], case .array(let themes) = point["themes"] else {
        return (.null, [])
      }
      let ids = themes.compactMap { theme -> String? in
        guard case .string(let id) = theme["id"] else { return nil }
        return id
      }
      return (id, Set(ids))
    }
  }

  @Test func aMergedThemeHasThePointsOfItsParts() throws {
    let parts: Set<String> = ["full-fibre", "mobile-5g"]
    let before = try themes()
    try place.summit("codebook", "merge", "full-fibre", "mobile-5g", "--name", "Networks")
    let after = try themes()
    let wanted = before.filter { !$0.themes.isDisjoint(with: parts) }.map(\.id)
    let found = after.filter { $0.themes.contains("networks") }.map(\.id)
    #expect(wanted.count > 10)
    #expect(wanted.count { found.contains($0) } * 10 >= wanted.count * 9)
    #expect(found.count { wanted.contains($0) } * 10 >= found.count * 8)
  }

  @Test func anHeirHasThePointsOfWhatWasSplit() throws {
    let before = try themes().filter { $0.themes.contains("digital-skills") }.map(\.id)
    try place.summit(
      "codebook", "split", "digital-skills", "--into", "Data skills", "--into", "Quilting",
      "--heir", "data-skills")
    let found = try themes().filter { $0.themes.contains("data-skills") }.map(\.id)
    #expect(before.count > 10)
    #expect(before.count { found.contains($0) } * 10 >= before.count * 8)
  }
}
