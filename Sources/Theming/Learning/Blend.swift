/// Weighs the kinds of evidence against one another, alike for every theme.
struct Blend: Equatable, Sendable {
  static let size = 23
  static let nothing = Blend(weights: Array(repeating: 0, count: size), constant: 0)

  let weights: [Double]
  let constant: Double

  /// The log odds of a theme.
  func logit(of features: [Double]) -> Double {
    zip(weights, features).reduce(constant) { $0 + $1.0 * $1.1 }
  }

  /// What one text holds for each theme, and how far that is behind the best theme.
  static func features(
    of evidence: Evidence, plain: [Double], words: WordEvidence.Found, likeness: [Double],
    regression: [Double]
  ) -> [[Double]] {
    // Brought to about the same size, so that none is made small more than another.
    let compared: [[Double]] = [
      regression, likeness.map { $0 * 3 }, words.bestTerm, words.allTerms, words.bestWord,
      words.allWords, words.bestThree, evidence.whole.map { $0 * 3 },
      evidence.nearest.map { $0 * 3 }, plain,
    ]
    let most = compared.map { $0.max() ?? 0 }
    return regression.indices.map { theme in
      let keywords = evidence.keywords[theme]
      return compared.map { $0[theme] } + zip(compared, most).map { $0[theme] - $1 }
        + [
          keywords > 0 ? Elementary.log(1 + keywords) : 0, evidence.share[theme] * 3,
          evidence.isHit[theme] ? 1 : 0,
        ]
    }
  }
}
