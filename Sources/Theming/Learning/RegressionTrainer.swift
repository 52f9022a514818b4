/// Fits eight themes at once by Nesterov's accelerated gradient over all points: L2, classes
/// balanced. Lanes never meet, so that neither blocks nor threads change a bit of the result.
struct RegressionTrainer: Sendable {
  /// The share of the weights' squares in what is made small.
  static let penalty: Float = 0.1
  static let steps = 100

  private let starts: [Int]
  private let numbers: [Int32]
  private let values: [Float]
  private let directions: [Float]
  private let gramCount: Int
  private let pointCount: Int

  init(_ rows: [[(number: Int32, weight: Float)]], vectors: [UnitVector], gramCount: Int) {
    starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    numbers = rows.flatMap { $0.map(\.number) }
    values = rows.flatMap { $0.map(\.weight) }
    directions = vectors.flatMap { $0.parts.map { Float($0) / UnitVector.one } }
    self.gramCount = gramCount
    pointCount = rows.count
  }

  /// `targets` has 1 where a point has the lane's theme.
  func fit(_ targets: [SIMD8<Float>], from beginning: [SIMD8<Float>]?) -> [SIMD8<Float>] {
    let size = gramCount + StaticTable.dimensions + 1
    let balance = balance(of: targets)
    let rate = 1 / steepness(balance, size: size)
    var weights = beginning ?? Array(repeating: .zero, count: size)
    var ahead = weights
    var momentum: Float = 1
    for _ in 0..<(beginning == nil ? Self.steps : Self.steps / 5) {
      let slopes = slopes(at: ahead) { point, sum in
        balance[point] * (Elementary.probability(ofLogit: sum) - targets[point])
      }
      let next = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let push = SIMD8<Float>(repeating: (momentum - 1) / next)
      momentum = next
      for index in 0..<size {
        // The constant isn't shrunk: themes are as common as they are.
        let shrunk = index == size - 1 ? .zero : ahead[index] * Self.penalty
        let moved = ahead[index] - rate * (slopes[index] + shrunk)
        ahead[index] = moved + push * (moved - weights[index])
        weights[index] = moved
      }
    }
    return weights
  }

  // Points with the theme weigh as much together as those without.
  private func balance(of targets: [SIMD8<Float>]) -> [SIMD8<Float>] {
    let one = SIMD8<Float>(repeating: 1)
    let all = SIMD8<Float>(repeating: Float(pointCount))
    var with = targets.reduce(SIMD8<Float>.zero) { $0 + $1 }
    var without = all - with
    with.replace(with: one, where: with .< one)
    without.replace(with: one, where: without .< one)
    let (ours, others) = (all / (with * 2), all / (without * 2))
    return targets.map { others.replacing(with: ours, where: $0 .> 0.5) }
  }

  /// An upper bound of the curvature, by power iteration and a margin.
  private func steepness(_ balance: [SIMD8<Float>], size: Int) -> SIMD8<Float> {
    var direction = Array(repeating: SIMD8<Float>(repeating: 1), count: size)
    var length = SIMD8<Float>(repeating: 1)
    for _ in 0..<10 {
      direction = slopes(at: direction) { point, sum in balance[point] * sum * 0.25 }
      let squares = direction.reduce(SIMD8<Float>.zero) { $0 + $1 * $1 }
      length = squares.squareRoot()
      length.replace(with: 1, where: length .< 1e-6)
      let scale = 1 / length
      for index in direction.indices { direction[index] *= scale }
    }
    return length * 1.1 + Self.penalty
  }

  private func slopes(
    at weights: [SIMD8<Float>], _ pull: (Int, SIMD8<Float>) -> SIMD8<Float>
  ) -> [SIMD8<Float>] {
    var slopes = [SIMD8<Float>](repeating: .zero, count: weights.count)
    let width = StaticTable.dimensions
    weights.withUnsafeBufferPointer { weights in
      slopes.withUnsafeMutableBufferPointer { slopes in
        directions.withUnsafeBufferPointer { directions in
          for point in 0..<pointCount {
            var sum = weights[gramCount + width]
            for entry in starts[point]..<starts[point + 1] {
              sum += weights[Int(numbers[entry])] * values[entry]
            }
            for part in 0..<width {
              sum += weights[gramCount + part] * directions[point * width + part]
            }
            let pulled = pull(point, sum)
            for entry in starts[point]..<starts[point + 1] {
              slopes[Int(numbers[entry])] += pulled * values[entry]
            }
            for part in 0..<width {
              slopes[gramCount + part] += pulled * directions[point * width + part]
            }
            slopes[gramCount + width] += pulled
          }
        }
      }
    }
    return slopes
  }
}
