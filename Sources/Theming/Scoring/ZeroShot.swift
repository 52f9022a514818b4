internal import ConsultationModel

/// Weighs a text against the names, descriptions and terms of themes; nothing is learnt.
///
/// The weights were fitted on five sets of coded open answers, none of them ours (docs/theming.md).
struct ZeroShot: Sendable {
  /// Two words together say more than both apart.
  static let pairFactor = 1.3
  private static let shareOffset = 2.0

  private let index: TermIndex
  private let background: Background
  private let mean: [Float]
  private let themes: VectorTable
  private let described: DescribedGrams
  private let termWeights: [Double]

  init(_ codebook: Codebook, index: TermIndex, background: Background) {
    self.index = index
    self.background = background
    mean = background.mean.parts
    themes = VectorTable(Self.directions(of: codebook))
    described = DescribedGrams(codebook, index: index, background: background)
    termWeights = index.entries.map { Self.weight(of: $0, background) }
  }

  func evidence(in reading: Reading) -> Evidence {
    var keywords = [Double](repeating: 0, count: themes.count)
    var isHit = [Bool](repeating: false, count: themes.count)
    for gram in reading.contentGrams {
      for (theme, weight) in described[gram] { keywords[theme] += weight }
    }
    var seen: Set<Int> = []
    for (hit, themes) in reading.hits where seen.insert(hit.term).inserted {
      for theme in themes {
        keywords[theme] += termWeights[hit.term]
        isHit[theme] = true
      }
    }
    let all = keywords.reduce(0, +) + Self.shareOffset
    let vector = UnitVector(reading.sums.whole, lessMean: mean)
    var whole: [Double] = []
    whole.reserveCapacity(themes.count)
    themes.eachCosine(with: vector) { whole.append(Double($1)) }
    var nearest = whole
    for segment in reading.sums.segments {
      themes.eachCosine(with: UnitVector(segment, lessMean: mean)) {
        nearest[$0] = max(nearest[$0], Double($1))
      }
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
    var pieces = PieceReader()
    func direction(_ text: String) -> UnitVector {
      var text = text
      return text.withUTF8 {
        pieces.read($0)
        return UnitVector(pieces.sums.whole)
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

  // A phrase is at least as rare as the rarest of its words.
  private static func weight(of entry: TermIndex.Entry, _ background: Background) -> Double {
    let rarest = entry.wordStems.map { background.rarity(of: $0) }.max()
    // Many words may begin alike: as rare as what 1 in 100 points has.
    let rarity = rarest ?? Elementary.log(100)
    let factor = entry.wordStems.count > 1 ? pairFactor : 1
    return rarity * factor / Double(max(entry.themes.count, 1))
  }
}
