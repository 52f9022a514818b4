/// How common each theme is among coded points: what is expected of a word that nobody has seen.
struct ExpectedShares: Sendable {
  let shares: [Double]
  let logits: [Double]

  init(_ coded: CodedReadings) {
    let count = Double(coded.themes.count)
    shares = coded.pointsOfThemes.map { (Double($0) + 1) / (count + 33) }
    logits = shares.map(Elementary.logit)
  }

  /// How many of some points have each theme.
  func counts(of points: ArraySlice<Int32>, _ themes: [[Int]]) -> [Int] {
    points.reduce(into: Array(repeating: 0, count: shares.count)) { counts, point in
      for theme in themes[Int(point)] { counts[theme] += 1 }
    }
  }
}
