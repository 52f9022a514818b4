/// A text's words and pairs of words, drawn together so that like texts share draws.
struct MinHash: Sendable {
  private static let draws = 64
  private static let drawsInBand = 4

  /// What is compared exactly where draws agree.
  let shingles: Set<UInt64>
  private let least: [UInt64]

  init(_ reading: Reading) {
    let stems = reading.words.map(\.stem)
    let pairs = zip(stems, stems.dropFirst()).map { Digest.pair($0, $1) }
    let shingles = Set(stems + pairs)
    self.shingles = shingles
    least = (0..<UInt64(Self.draws)).map { draw in
      shingles.reduce(.max) { min($0, Digest.pair($1, draw)) }
    }
  }

  /// Texts of which any is the same are worth comparing.
  var bands: [UInt64] {
    stride(from: 0, to: Self.draws, by: Self.drawsInBand).map { start in
      least[start..<(start + Self.drawsInBand)].reduce(UInt64(start)) { Digest.pair($0, $1) }
    }
  }

  /// The share of all they say that both say.
  func likeness(to other: MinHash) -> Double {
    let shared = shingles.intersection(other.shingles).count
    let all = shingles.count + other.shingles.count - shared
    return all == 0 ? 1 : Double(shared) / Double(all)
  }
}
