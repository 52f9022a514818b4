import Testing

/// Decisions are called by their numbers, in the code and in other pages.
@Suite struct DecisionTests {
  @Test func everyDecisionHasANumberOfItsOwn() throws {
    let numbers = try SourceTree.files(under: "docs/decisions").map { try number(of: $0) }
    #expect(numbers.count == Set(numbers).count, "\(numbers)")
  }

  /// `# 14. The history …` in `docs/decisions/0014-history-beside-the-session.md`.
  private func number(of path: String) throws -> Int {
    let name = try #require(path.split(separator: "/").last)
    let number = try #require(Int(name.prefix(4)))
    #expect(try SourceTree.text(path).hasPrefix("# \(number). "), "\(path)")
    return number
  }
}
