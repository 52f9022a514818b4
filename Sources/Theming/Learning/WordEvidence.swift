/// How often coded points with a word, a phrase or a term have a theme: its weight as evidence.
///
/// Few points prove little, so each weight begins from what is expected and moves as points come:
/// a word from how common the theme is, a term from how often terms are right.
struct WordEvidence: Sendable {
  // As many points as what is expected counts for.
  private static let pointsBeforeTerm = 3.0
  /// How often a term of one theme is right.
  private static let termIsRight = 0.45
  private static let termIsRightAnyway = 0.05

  private let roll: GramRoll
  private let index: TermIndex
  private let pointThemes: [[Int]]
  private let grams: GramWeights
  private let expected: ExpectedShares

  init(_ coded: CodedReadings, index: TermIndex) {
    self.index = index
    pointThemes = coded.themes
    let expected = ExpectedShares(coded)
    self.expected = expected
    roll = GramRoll(
      coded.readings.map { reading in
        let terms = reading.hits.map { index.entries[$0.hit.term].digest }
        return (reading.evidenceGrams + terms).sortedOnce()
      })
    grams = GramWeights(roll, of: coded.themes, expected)
  }

  func found(in reading: Reading) -> WordsFound {
    var found = WordsFound(themeCount: expected.shares.count)
    for gram in reading.evidenceGrams.sortedOnce() {
      guard let number = roll.number(of: gram) else { continue }
      grams.with(number) { found.take(word: $0) }
    }
    found.closeWords()
    for term in Set(reading.hits.map(\.hit.term)).sorted() { found.take(term: weights(of: term)) }
    return found
  }

  /// What a single gram says for a theme; nil where no coded point has it.
  func weight(of gram: UInt64, for theme: Int) -> Double? {
    roll.number(of: gram).map { number in grams.with(number) { $0[theme] } }
  }

  private func weights(of term: Int) -> [Double] {
    let entry = index.entries[term]
    let points = roll.number(of: entry.digest).map { roll.points(of: $0) } ?? []
    let counts = expected.counts(of: points, pointThemes)
    let share = Self.termIsRight / Double(max(entry.themes.count, 1))
    return expected.shares.indices.map { theme in
      let isOwn = entry.themes.contains(theme)
      let before = isOwn ? share + Self.termIsRightAnyway : expected.shares[theme]
      let right = Double(counts[theme]) + Self.pointsBeforeTerm * before
      let p = right / (Double(points.count) + Self.pointsBeforeTerm)
      return Elementary.logit(p) - expected.logits[theme]
    }
  }
}
