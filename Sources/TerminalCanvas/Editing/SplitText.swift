/// A text in two halves, so that editing where they meet costs the same however long it is.
struct SplitText: Equatable, Sendable {
  private var before: [Character] = []
  // Last character first.
  private var after: [Character] = []

  var split: Int { before.count }

  mutating func moveSplit(to offset: Int) {
    while before.count > offset, let character = before.popLast() { after.append(character) }
    while before.count < offset, let character = after.popLast() { before.append(character) }
  }

  /// Leaves the split behind what was put in.
  mutating func replace(_ range: Range<Int>, with characters: some Collection<Character>) {
    moveSplit(to: range.lowerBound)
    after.removeLast(range.count)
    before.append(contentsOf: characters)
  }

  var text: String {
    var text = String(before)
    text.append(contentsOf: after.reversed())
    return text
  }
}

extension SplitText: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { before.count + after.count }

  subscript(offset: Int) -> Character {
    offset < before.count ? before[offset] : after[after.count - 1 - (offset - before.count)]
  }
}
