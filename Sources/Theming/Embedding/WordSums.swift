/// The sums of the pieces of every word met so far, each under a number.
struct WordSums {
  // Enough for the words of a language in use; strangers' files may hold any number.
  private static let limit = 50_000

  private var numbers = DigestTable()
  // One behind another. What its 258 pieces or more would overflow is no word.
  private var sums: [Int16] = []

  private(set) var isFull = false

  /// The number of a word of this digest: letters and digits, folded.
  @inline(__always)
  mutating func number(
    of word: @autoclosure () -> some RandomAccessCollection<UInt8>, digest: UInt64
  ) -> Int {
    numbers[digest] ?? learn(word(), digest)
  }

  /// Adds a word's vector to the sums of a text.
  func add(_ number: Int, to text: inout TextSums) {
    sums.withUnsafeBufferPointer { sums in
      let start = number * StaticTable.dimensions
      text.add(UnsafeBufferPointer(rebasing: sums[start..<(start + StaticTable.dimensions)]))
    }
  }

  mutating func forget() { self = WordSums() }

  private mutating func learn(_ word: some RandomAccessCollection<UInt8>, _ digest: UInt64) -> Int {
    sums += StaticTable.shared.sum(of: word).map { Int16(clamping: $0) }
    let number = numbers.count
    numbers.set(number, for: digest)
    isFull = numbers.count > Self.limit
    return number
  }
}
