/// What each gram of coded points says for each theme, as log odds beside what is expected.
///
/// A gram of many points has a row of its own. Most stand in few points, and have the themes of
/// those alone: their weights are put together when they are asked for.
struct GramWeights: Sendable {
  // As many points as what is expected counts for.
  private static let pointsBefore = 4.0
  private static let fewPoints = 4

  private let roll: GramRoll
  private let pointThemes: [[Int]]
  private let themeCount: Int
  // Of each gram its row; of one of few points, nothing.
  private let rows: [Int32]
  private let many: [Double]
  // By points with the gram, of which so many have the theme, theme.
  private let few: [Double]

  init(_ roll: GramRoll, of themes: [[Int]], _ expected: ExpectedShares) {
    self.roll = roll
    pointThemes = themes
    let places = expected.shares.indices
    themeCount = places.count
    few = (0...Self.fewPoints).flatMap { points in
      (0...Self.fewPoints).flatMap { right in
        places.map { Self.weight(min(right, points), of: points, expected, $0) }
      }
    }
    var many: [Double] = []
    var count: Int32 = 0
    rows = (0..<roll.count).map { number in
      let points = roll.points(of: number)
      guard points.count > Self.fewPoints else { return -1 }
      let counts = expected.counts(of: points, themes)
      many += places.map { Self.weight(counts[$0], of: points.count, expected, $0) }
      defer { count += 1 }
      return count
    }
    self.many = many
  }

  /// Hands over the weights of one gram, a theme each.
  func with<Result>(_ number: Int, _ use: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    let row = Int(rows[number])
    guard row < 0 else {
      return many.withUnsafeBufferPointer { many in
        use(UnsafeBufferPointer(rebasing: many[(row * themeCount)..<((row + 1) * themeCount)]))
      }
    }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: themeCount) { weights in
      few.withUnsafeBufferPointer { put(roll.points(of: number), into: weights, $0) }
      return use(UnsafeBufferPointer(weights))
    }
  }

  private func put(
    _ points: ArraySlice<Int32>, into weights: UnsafeMutableBufferPointer<Double>,
    _ few: UnsafeBufferPointer<Double>
  ) {
    let start = points.count * (Self.fewPoints + 1) * themeCount
    for theme in 0..<themeCount { weights.initializeElement(at: theme, to: few[start + theme]) }
    for point in points {
      for theme in pointThemes[Int(point)] {
        let right = points.count { pointThemes[Int($0)].contains(theme) }
        weights[theme] = few[start + right * themeCount + theme]
      }
    }
  }

  private static func weight(
    _ right: Int, of points: Int, _ expected: ExpectedShares, _ theme: Int
  ) -> Double {
    let share = expected.shares[theme]
    let p = (Double(right) + pointsBefore * share) / (Double(points) + pointsBefore)
    return Elementary.logit(p) - expected.logits[theme]
  }
}
