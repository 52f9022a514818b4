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
