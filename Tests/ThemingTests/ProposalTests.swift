import ConsultationModel
import Testing

@testable import Theming

/// What is found among points that no theme holds.
struct ProposalTests {
  private let engine = ThemingEngine(codebook: Codebook(id: "book", name: "Book", themes: []))

  private let texts: [String] =
    ["dog", "terrier", "puppy", "spaniel", "greyhound", "collie", "whippet", "poodle"].map {
      "my \($0) needs a walk in the park every morning"
    }
    + ["soup", "bread", "pasta", "rice", "stew", "curry", "salad", "roast"].map {
      "cook the \($0) with onions and butter for supper"
    } + ["quantum telescope"]

  @Test func groupsThatPeopleWouldMakeAreFoundAndNamedByTheirWords() {
    let found = engine.proposals(for: texts)
    let big = found.filter { !$0.isSmall }
    #expect(big.count == 2)
    #expect(Set(big.map { Set($0.points) }) == [Set(0..<8), Set(8..<16)])
    for proposal in big { #expect(!proposal.terms.isEmpty && proposal.quotes.count == 3) }
  }

  @Test func everyTextIsInOneProposalHoweverSmall() {
    let found = engine.proposals(for: texts)
    #expect(found.flatMap(\.points).sorted() == Array(texts.indices))
    #expect(found.contains { $0.isSmall })
  }

  @Test func theOrderOfTextsMakesNoDifference() {
    func said(_ texts: [String]) -> Set<Set<String>> {
      Set(engine.proposals(for: texts).map { Set($0.points.map { texts[$0] }) })
    }
    #expect(said(texts) == said(texts.reversed()))
    #expect(
      Set(engine.proposals(for: texts).map(\.name))
        == Set(engine.proposals(for: texts.reversed()).map(\.name)))
  }

  @Test func noTextsGiveNoProposals() {
    #expect(engine.proposals(for: []) == [])
  }

  @Test func twoGroupsJoinedByOneEdgeAreTwo() {
    let edges: [[Int: Int]] = [
      [1: 9, 2: 9], [0: 9, 2: 9], [0: 9, 1: 9, 3: 1], [2: 1, 4: 9, 5: 9], [3: 9, 5: 9],
      [3: 9, 4: 9],
    ]
    #expect(Louvain.groups(of: NeighbourGraph(edges: edges)) == [0, 0, 0, 1, 1, 1])
  }
}
