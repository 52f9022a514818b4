/// The mean of unit vectors, from an exact sum: the same whatever the order of what went in.
struct MeanVector: Equatable, Sendable {
  private var sums = [Int64](repeating: 0, count: StaticTable.dimensions)
  private var count: Int64 = 0

  mutating func add(_ vector: UnitVector, times: Int = 1) {
    let times = Int64(times)
    for index in sums.indices { sums[index] &+= Int64(vector.parts[index]) * times }
    count += times
  }

  mutating func merge(_ other: MeanVector) {
    for index in sums.indices { sums[index] &+= other.sums[index] }
    count += other.count
  }

  /// Its parts as they are to be subtracted from a unit vector.
  var parts: [Float] {
    sums.map { Float(Double($0) / (Double(max(count, 1)) * Double(UnitVector.one))) }
  }
}
