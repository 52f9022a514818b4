/// One logistic regression for each theme, learnt.
struct Regression: Sendable {
  let features: RegressionFeatures
  /// By blocks of eight themes: weights of grams, then of the parts of the direction, then the
  /// constant.
  let weights: [[SIMD8<Float>]]
  let themeCount: Int

  /// The log odds of each theme, all themes being thought equally common.
  func logits(of reading: Reading, _ vector: UnitVector) -> [Double] {
    let row = features.row(of: reading)
    let direction = vector.parts.map { Float($0) / UnitVector.one }
    let gramCount = features.grams.count
    let sums = weights.map { weights in
      var sum = weights[gramCount + StaticTable.dimensions]
      for (number, weight) in row { sum += weights[Int(number)] * weight }
      for (part, value) in direction.enumerated() { sum += weights[gramCount + part] * value }
      return sum
    }
    return (0..<themeCount).map { Double(sums[$0 / 8][$0 % 8]) }
  }
}
