/// What one text holds for each theme of every kind of evidence, and how far that is behind the best
/// theme.
struct BlendFeatures: Sendable {
  let themeCount: Int
  // A feature's values for all themes stand one behind another.
  private var values: [Double]

  init(
    of evidence: Evidence, plain: [Double], words: WordsFound, likeness: [Double],
    regression: [Double]
  ) {
    themeCount = regression.count
    values = []
    values.reserveCapacity(Blend.size * themeCount)
    // Brought to about the same size, so that none is made small more than another.
    values += regression
    values += likeness.lazy.map { $0 * 3 }
    for kind in [
      words.bestTerm, words.allTerms, words.bestWord, words.allWords, words.bestThree,
    ] {
      values += kind
    }
    values += evidence.whole.lazy.map { $0 * 3 }
    values += evidence.nearest.lazy.map { $0 * 3 }
    values += plain
    for start in stride(from: 0, to: values.count, by: max(themeCount, 1)) {
      let most = values[start..<(start + themeCount)].max() ?? 0
      for index in start..<(start + themeCount) { values.append(values[index] - most) }
    }
    values += evidence.keywords.lazy.map { $0 > 0 ? Elementary.log(1 + $0) : 0 }
    values += evidence.share.lazy.map { $0 * 3 }
    values += evidence.isHit.lazy.map { $0 ? 1 : 0 }
  }

  subscript(feature: Int, theme: Int) -> Double { values[feature * themeCount + theme] }

  /// All features of one theme.
  func row(_ theme: Int) -> [Double] { (0..<Blend.size).map { self[$0, theme] } }
}
