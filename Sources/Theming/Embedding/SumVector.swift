/// A sum of rows of the table, exact.
struct SumVector: Equatable, Sendable {
  private(set) var parts = [Int32](repeating: 0, count: StaticTable.dimensions)

  mutating func add(_ row: Slice<UnsafeBufferPointer<UInt8>>) {
    let row = UnsafeBufferPointer(rebasing: row)
    parts.withUnsafeMutableBufferPointer { parts in
      for index in 0..<StaticTable.dimensions {
        parts[index] &+= Int32(Int8(bitPattern: row[index]))
      }
    }
  }

  /// Adds one of several that stand one behind another.
  mutating func add(_ number: Int, of sums: [Int32]) {
    let start = number * StaticTable.dimensions
    parts.withUnsafeMutableBufferPointer { parts in
      sums.withUnsafeBufferPointer { sums in
        for index in 0..<StaticTable.dimensions { parts[index] &+= sums[start + index] }
      }
    }
  }

  static func += (sum: inout SumVector, other: SumVector) {
    sum.parts.withUnsafeMutableBufferPointer { parts in
      other.parts.withUnsafeBufferPointer { other in
        for index in 0..<StaticTable.dimensions { parts[index] &+= other[index] }
      }
    }
  }

  mutating func clear() {
    parts.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
