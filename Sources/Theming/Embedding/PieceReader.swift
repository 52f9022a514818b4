internal import CNormalisation

/// Reads texts into sums of word vectors: of the whole and of its segments.
///
/// Remembers the words that it met. A class because it is passed about while it remembers; one
/// for each thread.
final class PieceReader {
  // Enough for the words of a language in use; strangers' files may hold any number.
  private static let limit = 50_000

  private let table = StaticTable.shared
  private var known: [UInt64: Int] = [:]
  // Of every word known, one behind another.
  private var sums: [Int32] = []
  private var normalised: [UInt8] = []
  private(set) var whole = SumVector()
  /// Of the last text read: empty where it is one segment.
  private(set) var segments: [SumVector] = []

  func read(_ text: UnsafeBufferPointer<UInt8>) {
    whole.clear()
    segments.removeAll(keepingCapacity: true)
    if known.count > Self.limit {
      known.removeAll(keepingCapacity: true)
      sums.removeAll(keepingCapacity: true)
    }
    if text.allSatisfy({ $0 < 0x80 }) {
      take(text)
    } else {
      normalise(text)
      normalised.withUnsafeBufferPointer { take($0) }
    }
    if segments.count == 1 { segments = [] }
  }

  private func take(_ text: UnsafeBufferPointer<UInt8>) {
    for segment in SegmentScanner(text) {
      var sum = SumVector()
      add(wordsOf: UnsafeBufferPointer(rebasing: text[segment.range]), to: &sum)
      whole += sum
      if let joint = segment.joint {
        var word = SumVector()
        add(wordsOf: UnsafeBufferPointer(rebasing: text[joint]), to: &word)
        whole += word
      }
      if segment.words >= SegmentScanner.fewestWords { segments.append(sum) }
    }
  }

  private func add(wordsOf text: UnsafeBufferPointer<UInt8>, to sum: inout SumVector) {
    var index = 0
    while index < text.count {
      guard let role = PieceCharacter(text, at: index) else {
        index += 1
        continue
      }
      let start = index
      index += role.length
      var digest = Digest.start
      if role == .letter {
        while index < text.count, PieceCharacter(text, at: index) == .letter { index += 1 }
      }
      for byte in text[start..<index] {
        digest = Digest.add(PieceCharacter.lowered(byte), to: digest)
      }
      sum.add(number(of: text[start..<index], digest: digest), of: sums)
    }
  }

  private func number(of word: Slice<UnsafeBufferPointer<UInt8>>, digest: UInt64) -> Int {
    if let number = known[digest] { return number }
    var sum = SumVector()
    for row in table.pieces(of: word.map(PieceCharacter.lowered)) { table.add(row, to: &sum) }
    sums += sum.parts
    let number = known.count
    known[digest] = number
    return number
  }

  private func normalise(_ text: UnsafeBufferPointer<UInt8>) {
    // A scalar decomposes to 18 at most, and only rarely grows at all.
    normalised = [UInt8](unsafeUninitializedCapacity: text.count * 3 + 128) { buffer, count in
      count = cnormalisation_decompose(
        text.baseAddress, text.count, buffer.baseAddress, buffer.count)
    }
  }
}
