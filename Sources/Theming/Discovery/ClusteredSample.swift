/// Texts in groups of like ones, with what is needed to name the groups and to find the group of
/// further texts.
struct ClusteredSample: Sendable {
  /// The group of each text.
  let groups: [Int]
  private(set) var names: ClusterNames
  private let vectors: [UnitVector]
  private let words: [Int]
  private let mean: [Float]

  init(_ texts: [String], by reader: CodebookReader) {
    let read = reader.map(texts) { _, reading in
      (reading, UnitVector(reading.sums.whole))
    }
    var mean = MeanVector()
    for (_, vector) in read { mean.add(vector) }
    let parts = mean.parts
    // A single text has nothing to be told apart from.
    self.mean = texts.count > 1 ? parts : []
    vectors = read.map { texts.count > 1 ? $0.1.less(parts) : $0.1 }
    groups = Louvain.groups(of: NeighbourGraph(vectors))
    words = read.map(\.0.words.count)
    names = ClusterNames(groupCount: (groups.max() ?? 0) + 1)
    for position in texts.indices {
      names.add(texts[position], read[position].0, to: groups[position])
    }
  }

  /// Positions of the texts that show best what a group is about.
  func quotes(_ count: Int, of group: Int) -> [Int] {
    let members = groups.indices.filter { groups[$0] == group }
    let candidates = members.map {
      QuoteChoice.Candidate(vector: vectors[$0], words: words[$0], probability: 1)
    }
    return QuoteChoice.best(count, of: candidates).map { members[$0] }
  }

  /// For each of further texts the group whose middle it is nearest to.
  func nearestGroups(of texts: [String], piece: Int) -> [Int] {
    let centres = Dictionary(grouping: groups.indices) { groups[$0] }.sorted { $0.key < $1.key }
      .map { UnitVector(summing: $0.value.map { vectors[$0] }) }
    let pieces = EveryCore.pieces(of: texts.count, size: piece)
    return EveryCore.map(pieces.count) { [mean] number in
      var reader = PieceReader()
      return pieces[number].map { position in
        var text = texts[position]
        let vector = text.withUTF8 { bytes in
          if reader.words.isFull { reader.words.forget() }
          reader.read(ReadPart.of(bytes))
          return UnitVector(reader.sums.whole).less(mean)
        }
        let likeness = centres.map { Float(vector.dot($0)) }
        return likeness.indices.max { (likeness[$0], $1) < (likeness[$1], $0) } ?? 0
      }
    }
    .flatMap(\.self)
  }
}
