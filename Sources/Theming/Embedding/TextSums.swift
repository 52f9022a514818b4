/// The sums of the word vectors of one text and of its segments, exact, one behind another.
struct TextSums: Equatable, Sendable {
  // The whole text first.
  private var parts: [Int32] = []

  private var count: Int { parts.count / StaticTable.dimensions }

  var whole: ArraySlice<Int32> { self[0] }

  /// Of each segment, where a text has several that say enough to be weighed alone.
  var segments: LazyMapSequence<Range<Int>, ArraySlice<Int32>> {
    (count > 2 ? 1..<count : 0..<0).lazy.map { self[$0] }
  }

  private subscript(number: Int) -> ArraySlice<Int32> {
    parts[(number * StaticTable.dimensions)..<((number + 1) * StaticTable.dimensions)]
  }

  /// Begins anew.
  mutating func clear() {
    parts.removeAll(keepingCapacity: true)
    beginSegment()
  }

  mutating func beginSegment() {
    parts.append(contentsOf: repeatElement(0, count: StaticTable.dimensions))
  }

  /// Adds the segment that was begun last to the whole, and keeps it by itself or not.
  mutating func endSegment(isKept: Bool) {
    let start = parts.count - StaticTable.dimensions
    parts.withUnsafeMutableBufferPointer { parts in
      for index in 0..<StaticTable.dimensions { parts[index] &+= parts[start + index] }
    }
    if !isKept { parts.removeLast(StaticTable.dimensions) }
  }

  /// Adds a word's vector to the segment that was begun last.
  mutating func add(_ word: UnsafeBufferPointer<Int16>) {
    let start = parts.count - StaticTable.dimensions
    parts.withUnsafeMutableBufferPointer { parts in
      for index in 0..<StaticTable.dimensions { parts[start + index] &+= Int32(word[index]) }
    }
  }
}
