/// A vector of length one, its parts in 1/16384: dot products are whole numbers, so that they are
/// the same in whatever order they are summed. None exceeds 2^28, so none overflows.
struct UnitVector: Equatable, Sendable {
  static let one: Float = 16_384

  let parts: [Int16]

  /// Of a sum, less the mean of many unit vectors; all zeros where nothing is left.
  init(_ sum: SumVector, lessMean mean: [Float]? = nil) {
    self.init(sum.parts.map { Float($0) }, lessMean: mean)
  }

  init(summing vectors: [UnitVector]) {
    var sums = [Float](repeating: 0, count: StaticTable.dimensions)
    for vector in vectors {
      for index in sums.indices { sums[index] += Float(vector.parts[index]) }
    }
    self.init(sums, lessMean: nil)
  }

  /// The same less a mean.
  func less(_ mean: [Float]) -> UnitVector {
    UnitVector(parts.map { Float($0) }, lessMean: mean)
  }

  private init(_ values: [Float], lessMean mean: [Float]?) {
    var values = values
    parts = values.withUnsafeMutableBufferPointer { values in
      Self.scale(values)
      if let mean {
        mean.withUnsafeBufferPointer { mean in
          for index in 0..<StaticTable.dimensions { values[index] -= mean[index] }
        }
        Self.scale(values)
      }
      return values.map { Int16(($0 * Self.one).rounded(.toNearestOrEven)) }
    }
  }

  /// The cosine.
  func dot(_ other: UnitVector) -> Float {
    parts.withUnsafeBufferPointer { left in
      other.parts.withUnsafeBufferPointer { right in
        var sum: Int32 = 0
        for index in 0..<StaticTable.dimensions {
          sum &+= Int32(left[index]) &* Int32(right[index])
        }
        return Float(sum) / (Self.one * Self.one)
      }
    }
  }

  // Eight sums side by side and then across, in a set order: no machine may sum it otherwise.
  private static func scale(_ values: UnsafeMutableBufferPointer<Float>) {
    var squares = SIMD8<Float>.zero
    for start in stride(from: 0, to: StaticTable.dimensions, by: 8) {
      var part = SIMD8<Float>()
      for lane in 0..<8 { part[lane] = values[start + lane] }
      squares += part * part
    }
    var total: Float = 0
    for lane in 0..<8 { total += squares[lane] }
    guard total > 0 else { return }
    let scale = 1 / total.squareRoot()
    for index in 0..<StaticTable.dimensions { values[index] *= scale }
  }
}
