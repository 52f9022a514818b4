extension ThemingEngine {
  /// Clusters under this many points are listed and not proposed.
  private static let fewestForATheme = 8
  private static let quotes = 3
  /// More are clustered, named and quoted by a sample, and the others join what they are nearest to:
  /// of them nothing is kept but the number of their group.
  private static let mostClustered = 10_000
  // Points that a thread takes at a time.
  private static let piece = 512

  /// What texts without a theme are about, the largest groups first: every text is in one.
  package func proposals(for texts: [String]) -> [ThemeProposal] {
    guard !texts.isEmpty else { return [] }
    // In the order of what they say, so that the order of files makes no difference.
    let keys = texts.map { Digest.of($0.utf8) }
    let order = texts.indices.sorted { (keys[$0], texts[$0], $0) < (keys[$1], texts[$1], $1) }
    let sample = ClusteredSample(
      order.prefix(Self.mostClustered).map { texts[$0] }, by: reader)
    let rest = Array(order.dropFirst(Self.mostClustered))
    let joined = sample.nearestGroups(of: rest.map { texts[$0] }, piece: Self.piece)
    let groups = zip(order, sample.groups + joined)
    let members = Dictionary(grouping: groups, by: \.1).mapValues { $0.map(\.0).sorted() }
    // Equal sizes stand in the order of their numbers, which come from the texts themselves.
    return members.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .map { group, points in
        let words = sample.names.words(of: group)
        let quotes = sample.quotes(Self.quotes, of: group).map { order[$0] }
        let name = words.isEmpty ? texts[quotes[0]] : words.joined(separator: ", ")
        return ThemeProposal(
          name: name, terms: words, points: points, quotes: quotes,
          isSmall: points.count < Self.fewestForATheme)
      }
  }
}
