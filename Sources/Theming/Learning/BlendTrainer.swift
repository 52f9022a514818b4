/// Fits a blend to pairs of point and theme, by Newton's method with steps halved where a whole one
/// would overshoot.
struct BlendTrainer {
  // As in regularised fits elsewhere: a weight of one costs as much as 1.7 misjudged pairs.
  private static let penalty = 3.3
  // Newton's steps double the right digits each; from far off the first few find the place.
  private static let steps = 10
  private static let mostHalvings = 20
  // At the end of the road what differs is rounding.
  private static let rounding = 1e-12

  private var features: [Double] = []
  private var targets: [Double] = []
  private var counts: [Double] = []
  private let width = Blend.size + 1
  private let usual: [Double]

  /// Where little speaks for other weights they stay near the usual ones.
  init(towards usual: Blend? = nil) {
    let usual = usual ?? .nothing
    self.usual = usual.weights + [usual.constant]
  }

  /// A pair may stand for several like it.
  mutating func add(_ features: [Double], holds: Bool, standingFor count: Double = 1) {
    self.features += features
    self.features.append(1)
    targets.append(holds ? 1 : 0)
    counts.append(count)
  }

  func fit() -> Blend {
    var weights = usual
    // Points that are all coded as none have no pairs to fit.
    guard !targets.isEmpty else {
      return Blend(weights: Array(usual.dropLast()), constant: usual[width - 1])
    }
    var loss = loss(at: weights)
    for _ in 0..<Self.steps {
      let (slope, curvature) = derivatives(at: weights)
      guard let next = next(from: weights, loss, by: Self.solve(curvature, slope)) else { break }
      (weights, loss) = next
    }
    return Blend(weights: Array(weights.dropLast()), constant: weights[width - 1])
  }

  /// Nil where no part of the step leads downwards.
  private func next(
    from weights: [Double], _ loss: Double, by step: [Double]
  ) -> (weights: [Double], loss: Double)? {
    var part = 1.0
    for _ in 0...Self.mostHalvings {
      let next = zip(weights, step).map { $0 - part * $1 }
      let nextLoss = self.loss(at: next)
      // Never so where a step is no number.
      if nextLoss <= loss * (1 + Self.rounding) { return (next, nextLoss) }
      part /= 2
    }
    return nil
  }

  /// What is to be made small: how far the pairs are misjudged, and weights from the usual ones.
  private func loss(at weights: [Double]) -> Double {
    let squares = zip(weights, usual).dropLast().reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return targets.indices.reduce(squares * Self.penalty / 2) { sum, pair in
      let logit = logit(of: pair, weights)
      let against = targets[pair] > 0 ? -logit : logit
      let surprise = max(against, 0) + Elementary.log(1 + Elementary.exp(-abs(against)))
      return sum + counts[pair] * surprise
    }
  }

  private func logit(of pair: Int, _ weights: [Double]) -> Double {
    var logit = 0.0
    for index in 0..<width { logit += features[pair * width + index] * weights[index] }
    return logit
  }

  private func derivatives(at weights: [Double]) -> (slope: [Double], curvature: [[Double]]) {
    var slope = zip(weights, usual).map { ($0 - $1) * Self.penalty }
    slope[width - 1] = 0
    var curvature = [Double](repeating: 0, count: width * width)
    features.withUnsafeBufferPointer { features in
      curvature.withUnsafeMutableBufferPointer { curvature in
        for pair in targets.indices {
          let row = UnsafeBufferPointer(
            rebasing: features[(pair * width)..<((pair + 1) * width)])
          var logit = 0.0
          for index in 0..<width { logit += row[index] * weights[index] }
          let p = Elementary.probability(ofLogit: logit)
          let pull = counts[pair] * (p - targets[pair])
          let bend = counts[pair] * p * (1 - p)
          for index in 0..<width {
            slope[index] += row[index] * pull
            let scaled = row[index] * bend
            for other in 0...index { curvature[index * width + other] += scaled * row[other] }
          }
        }
      }
    }
    return (slope, square(curvature))
  }

  /// The other half is the same, and the penalty stands on the diagonal.
  private func square(_ lower: [Double]) -> [[Double]] {
    (0..<width).map { row in
      (0..<width).map { column in
        let value = lower[max(row, column) * width + min(row, column)]
        return row == column && row < width - 1 ? value + Self.penalty : value
      }
    }
  }

  // By Gauss's elimination; the penalty keeps every pivot but the constant's above nothing, and pairs
  // keep that.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for pivot in 0..<count {
      for row in 0..<count where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        guard factor != 0 else { continue }
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return rows.enumerated().map { $1[count] / $1[$0] }
  }
}
