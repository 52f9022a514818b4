internal import CDotProducts

/// Vectors one behind another, so that one is held against all of them without a jump in memory.
struct VectorTable: Sendable {
  let count: Int
  private let parts: [Int16]

  init(_ vectors: [UnitVector]) {
    count = vectors.count
    parts = vectors.flatMap(\.parts)
  }

  /// Hands over the number of each and the cosine with it, in their order.
  @inline(__always)
  func eachCosine(with vector: UnitVector, _ take: (Int, Float) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { products in
      cdotproducts_of_rows(
        parts, count, vector.parts, StaticTable.dimensions, products.baseAddress)
      for row in 0..<count {
        take(row, Float(products[row]) / (UnitVector.one * UnitVector.one))
      }
    }
  }
}
