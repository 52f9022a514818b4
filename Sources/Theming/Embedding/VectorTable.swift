/// Vectors one behind another, so that one is held against all of them without a jump in memory.
struct VectorTable: Sendable {
  let count: Int
  private let parts: [Int16]

  init(_ vectors: [UnitVector]) {
    count = vectors.count
    parts = vectors.flatMap(\.parts)
  }

  /// The cosine with each, in their order.
  func cosines(with vector: UnitVector) -> [Float] {
    let width = StaticTable.dimensions
    return [Float](unsafeUninitializedCapacity: count) { cosines, initialised in
      vector.parts.withUnsafeBufferPointer { vector in
        parts.withUnsafeBufferPointer { parts in
          for row in 0..<count {
            var sum: Int32 = 0
            for part in 0..<width {
              sum &+= Int32(parts[row &* width &+ part]) &* Int32(vector[part])
            }
            cosines[row] = Float(sum) / (UnitVector.one * UnitVector.one)
          }
        }
      }
      initialised = count
    }
  }
}
