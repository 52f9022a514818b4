/// Fits a blend to pairs of point and theme, by Newton's method.
struct BlendTrainer {
  // As in regularised fits elsewhere: a weight of one costs as much as 1.7 misjudged pairs.
  private static let penalty = 3.3
  // Newton's steps double the right digits each; from far off the first few find the place.
  private static let steps = 10

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
    for _ in 0..<Self.steps {
      let (slope, curvature) = derivatives(at: weights)
      let step = Self.solve(curvature, slope)
      for index in weights.indices { weights[index] -= step[index] }
    }
    return Blend(weights: Array(weights.dropLast()), constant: weights[width - 1])
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
