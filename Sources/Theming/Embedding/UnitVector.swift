/// A vector of length one, its parts in 1/16384: dot products are whole numbers, so that they are
/// the same in whatever order they are summed. None exceeds 2^28, so none overflows.
struct UnitVector: Equatable, Sendable {
  static let one: Float = 16_384
  // Added to a number, it leaves the nearest whole one in the last bits: even where two are as near.
  private static let whole: Float = 12_582_912

  let parts: [Int16]

  /// Of a sum, less the mean of many unit vectors; all zeros where nothing is left.
  init(_ sum: ArraySlice<Int32>, lessMean mean: [Float]? = nil) {
    self = sum.withUnsafeBufferPointer { sum in UnitVector(lessMean: mean) { Float(sum[$0]) } }
  }

  init(summing vectors: [UnitVector]) {
    var sums = [Float](repeating: 0, count: StaticTable.dimensions)
    for vector in vectors {
      for index in sums.indices { sums[index] += Float(vector.parts[index]) }
    }
    self.init(lessMean: nil) { sums[$0] }
  }

  /// The same less a mean.
  func less(_ mean: [Float]) -> UnitVector {
    UnitVector(lessMean: mean) { Float(parts[$0]) }
  }

  private init(lessMean mean: [Float]?, _ value: (Int) -> Float) {
    let width = StaticTable.dimensions
    parts = withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { values in
      for index in 0..<width { values.initializeElement(at: index, to: value(index)) }
      Self.scale(values)
      if let mean {
        mean.withUnsafeBufferPointer { mean in
          for index in 0..<width { values[index] -= mean[index] }
        }
        Self.scale(values)
      }
      return [Int16](unsafeUninitializedCapacity: width) { parts, count in
        for index in 0..<width {
          let shifted = Int32(bitPattern: (values[index] * Self.one + Self.whole).bitPattern)
          parts[index] = Int16(
            truncatingIfNeeded: shifted &- Int32(bitPattern: Self.whole.bitPattern))
        }
        count = width
      }
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
