internal import ConsultationModel

/// Weighs a text against the names, descriptions and terms of themes; nothing is learnt.
///
/// The weights were fitted on five sets of coded open answers, none of them ours (docs/theming.md).
struct ZeroShot: Sendable {
  private static let nameWeight = 1.0
  private static let descriptionWeight = 0.35
  private static let pairFactor = 1.3
  private static let shareOffset = 2.0

  private let index: TermIndex
  private let background: Background
  private let mean: [Float]
  private let themes: VectorTable
  /// Weight of each gram for each theme that has it, rarity and sharing included.
  private let described: [UInt64: [(theme: Int, weight: Double)]]
  private let termWeights: [Double]

  init(_ codebook: Codebook, index: TermIndex, background: Background) {
    self.index = index
    self.background = background
    mean = background.mean.parts
    themes = VectorTable(Self.directions(of: codebook))
    described = Self.described(codebook, index: index, background: background)
    termWeights = index.entries.map { Self.weight(of: $0, background) }
  }

  func evidence(in reading: Reading) -> Evidence {
    var keywords = [Double](repeating: 0, count: themes.count)
    var isHit = [Bool](repeating: false, count: themes.count)
    for gram in reading.contentGrams {
      for (theme, weight) in described[gram] ?? [] { keywords[theme] += weight }
    }
    var seen: Set<Int> = []
    for (hit, themes) in reading.hits where seen.insert(hit.term).inserted {
      for theme in themes {
        keywords[theme] += termWeights[hit.term]
        isHit[theme] = true
      }
    }
    let all = keywords.reduce(0, +) + Self.shareOffset
    let vector = UnitVector(reading.whole, lessMean: mean)
    let whole = themes.cosines(with: vector).map(Double.init)
    var nearest = whole
    for segment in reading.segments {
      let cosines = themes.cosines(with: UnitVector(segment, lessMean: mean))
      for theme in nearest.indices { nearest[theme] = max(nearest[theme], Double(cosines[theme])) }
    }
    return Evidence(
      keywords: keywords, share: keywords.map { $0 / all }, whole: whole, nearest: nearest,
      isHit: isHit, vector: vector)
  }

  /// How much all of it speaks for each theme, as log odds.
  func logits(of evidence: Evidence) -> [Double] {
    let most = (evidence.whole.max() ?? 0, evidence.nearest.max() ?? 0)
    let width = Elementary.log(Double(themes.count)) / 4
    return (0..<themes.count).map { theme in
      let keywords = evidence.keywords[theme]
      let whole = evidence.whole[theme]
      let nearest = evidence.nearest[theme]
      let words =
        (keywords > 0 ? 0.201 * Elementary.log(1 + keywords) : 0)
        + 3.931 * evidence.share[theme]
      let meaning =
        2.235 * whole + 2.471 * nearest + 0.870 * (whole - most.0)
        + 1.027 * (nearest - most.1)
      return words + meaning - 2.289 * width - 1.233
    }
  }

  private static func directions(of codebook: Codebook) -> [UnitVector] {
    let pieces = PieceReader()
    func direction(_ text: String) -> UnitVector {
      var text = text
      return text.withUTF8 {
        pieces.read($0)
        return UnitVector(pieces.whole)
      }
    }
    let vectors = codebook.themes.map { theme in
      UnitVector(
        summing: [direction(theme.name), direction("\(theme.name). \(theme.description)")])
    }
    // A single theme has nothing to be told apart from.
    guard vectors.count > 1 else { return vectors }
    var mean = MeanVector()
    for vector in vectors { mean.add(vector) }
    return vectors.map { $0.less(mean.parts) }
  }

  private static func described(
    _ codebook: Codebook, index: TermIndex, background: Background
  ) -> [UInt64: [(theme: Int, weight: Double)]] {
    let reader = TextReader(TermIndex(Codebook(id: codebook.id, name: "", themes: [])))
    // What is a term already counts as one.
    let terms = index.entries.filter { $0.wordStems.count == 1 }.flatMap { entry in
      entry.themes.map { Digest.pair(entry.wordStems[0], UInt64($0)) }
    }
    let taken = Set(terms)
    var weights: [UInt64: [Int: Double]] = [:]
    for (theme, entry) in codebook.themes.enumerated() {
      for (text, weight) in [(entry.description, descriptionWeight), (entry.name, nameWeight)] {
        for gram in reader.read(text).placedContentGrams
        where !taken.contains(Digest.pair(gram.digest, UInt64(theme))) {
          let factor = gram.first == gram.last ? 1 : pairFactor
          let old = weights[gram.digest]?[theme] ?? 0
          weights[gram.digest, default: [:]][theme] = max(old, weight * factor)
        }
      }
    }
    return weights.reduce(into: [:]) { described, entry in
      let rarity = background.rarity(of: entry.key) / Double(entry.value.count)
      described[entry.key] = entry.value.sorted { $0.key < $1.key }.map { ($0, $1 * rarity) }
    }
  }

  // A phrase is at least as rare as the rarest of its words.
  private static func weight(of entry: TermIndex.Entry, _ background: Background) -> Double {
    let rarest = entry.wordStems.map { background.rarity(of: $0) }.max()
    // Many words may begin alike: as rare as what 1 in 100 points has.
    let rarity = rarest ?? Elementary.log(100)
    let factor = entry.wordStems.count > 1 ? pairFactor : 1
    return rarity * factor / Double(max(entry.themes.count, 1))
  }
}
