/// Fits a blend to pairs of point and theme, by Newton's method.
struct BlendTrainer {
  // As in regularised fits elsewhere: a weight of one costs as much as 1.7 misjudged pairs.
  private static let penalty = 3.3
  private static let steps = 12

  private var features: [Double] = []
  private var targets: [Double] = []
  private let width = Blend.size + 1

  mutating func add(_ features: [Double], holds: Bool) {
    self.features += features + [1]
    targets.append(holds ? 1 : 0)
  }

  func fit() -> Blend {
    var weights = [Double](repeating: 0, count: width)
    for _ in 0..<Self.steps {
      let (slope, curvature) = derivatives(at: weights)
      let step = Self.solve(curvature, slope)
      for index in weights.indices { weights[index] -= step[index] }
    }
    return Blend(weights: Array(weights.dropLast()), constant: weights[width - 1])
  }

  private func derivatives(at weights: [Double]) -> (slope: [Double], curvature: [[Double]]) {
    var slope = weights.map { $0 * Self.penalty }
    slope[width - 1] = 0
    var curvature = (0..<width).map { row in
      (0..<width).map { $0 == row && row < width - 1 ? Self.penalty : 0 }
    }
    for (pair, target) in targets.enumerated() {
      let row = features[(pair * width)..<((pair + 1) * width)]
      let p = Elementary.probability(
        ofLogit: zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 })
      for (index, value) in zip(0..., row) where value != 0 {
        slope[index] += value * (p - target)
        let scaled = value * p * (1 - p)
        for (other, otherValue) in zip(0...index, row) {
          curvature[index][other] += scaled * otherValue
        }
      }
    }
    for row in 0..<width {
      for column in (row + 1)..<max(width, row + 1) {
        curvature[row][column] = curvature[column][row]
      }
    }
    return (slope, curvature)
  }

  // By Gauss's elimination; the penalty keeps every pivot above nothing.
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
