/// Weighs the kinds of evidence against one another, alike for every theme.
struct Blend: Equatable, Sendable {
  static let size = 23
  static let nothing = Blend(weights: Array(repeating: 0, count: size), constant: 0)

  let weights: [Double]
  let constant: Double

  /// The log odds of a theme.
  func logit(of features: BlendFeatures, theme: Int) -> Double {
    var sum = constant
    for feature in 0..<Self.size { sum += weights[feature] * features[feature, theme] }
    return sum
  }
}
