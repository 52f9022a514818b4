extension ThemingEngine {
  /// Clusters under this many points are listed and not proposed.
  private static let fewestForATheme = 8
  private static let quotes = 3
  /// More are clustered by a sample, and the others join what they are nearest to.
  private static let mostClustered = 10_000

  /// What texts without a theme are about, the largest groups first: every text is in one.
  package func proposals(for texts: [String]) -> [ThemeProposal] {
    guard !texts.isEmpty else { return [] }
    let read = CodebookReader.map(texts, index: reader.index) { _, reading in
      (reading, UnitVector(reading.whole))
    }
    var mean = MeanVector()
    for (_, vector) in read { mean.add(vector) }
    let parts = mean.parts
    let vectors = read.map { texts.count > 1 ? $0.1.less(parts) : $0.1 }
    let groups = Self.groups(of: texts, vectors)
    let members = Dictionary(grouping: texts.indices) { groups[$0] }
    var names = ClusterNames(groupCount: (groups.max() ?? 0) + 1)
    for position in texts.indices {
      names.add(texts[position], read[position].0, to: groups[position])
    }
    // Equal sizes stand in the order of their numbers, which come from the texts themselves.
    return members.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .map { group, points in
        let words = names.words(of: group)
        let candidates = points.map {
          QuoteChoice.Candidate(
            vector: vectors[$0], words: read[$0].0.words.count, probability: 1)
        }
        let name = words.isEmpty ? texts[points[0]] : words.joined(separator: ", ")
        return ThemeProposal(
          name: name, terms: words, points: points,
          quotes: QuoteChoice.best(Self.quotes, of: candidates).map { points[$0] },
          isSmall: points.count < Self.fewestForATheme)
      }
  }

  // In the order of what they say, so that the order of files makes no difference.
  private static func groups(of texts: [String], _ vectors: [UnitVector]) -> [Int] {
    let keys = texts.map { Digest.of($0.utf8) }
    let order = texts.indices.sorted { (keys[$0], texts[$0], $0) < (keys[$1], texts[$1], $1) }
    let sample = order.prefix(mostClustered)
    let found = Louvain.groups(of: NeighbourGraph(sample.map { vectors[$0] }))
    var groups = [Int](repeating: 0, count: texts.count)
    for (position, group) in zip(sample, found) { groups[position] = group }
    let rest = Array(order.dropFirst(mostClustered))
    guard !rest.isEmpty else { return groups }
    let centres = Dictionary(grouping: sample) { groups[$0] }.sorted { $0.key < $1.key }
      .map { UnitVector(summing: $0.value.map { vectors[$0] }) }
    let joined = EveryCore.map(rest.count / 512 + 1) { piece in
      rest.dropFirst(piece * 512).prefix(512).map { position in
        centres.indices.max {
          vectors[position].dot(centres[$0]) < vectors[position].dot(centres[$1])
        } ?? 0
      }
    }
    for (position, group) in zip(rest, joined.flatMap(\.self)) { groups[position] = group }
    return groups
  }
}
