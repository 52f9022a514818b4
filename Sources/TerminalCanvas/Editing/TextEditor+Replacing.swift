extension TextEditor {
  /// Puts a text in place of some characters and the cursor behind it. Where the ends meet, letters
  /// and marks may join: `e` followed by an accent becomes one character.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    replace(range.clamped(to: 0..<count), with: text.withPlainLineEnds, continuing: false)
    run = nil
  }

  mutating func replace(_ range: Range<Int>, with text: String, continuing: Bool) {
    let lower = max(0, range.lowerBound - 1)
    let head = String(content[lower..<range.lowerBound])
    let (upper, joined) = joinedCharacters(head + text, followedFrom: range.upperBound)
    let cursorEnd = lower + characters(of: joined, covering: (head + text).utf8.count)
    var edit = EditHistory.Edit(
      offset: lower, removed: Array(content[lower..<upper]), inserted: joined,
      cursorBefore: cursor)
    edit.dropWhatStays(untouchedEnd: upper - range.upperBound, untouchedStart: head.isEmpty ? 0 : 1)
    guard !edit.isEmpty else { return content.moveSplit(to: cursorEnd) }
    content.replace(edit.offset..<edit.offset + edit.removed.count, with: edit.inserted)
    content.moveSplit(to: cursorEnd)
    history.record(edit, continuing: continuing)
  }

  /// The new text read together with what follows, as far as its characters are affected: a
  /// single flag letter put before a row of flags pairs every one of them anew.
  private func joinedCharacters(
    _ start: String, followedFrom offset: Int
  ) -> (upper: Int, characters: [Character]) {
    var reach = 1
    while true {
      let upper = min(count, offset + reach)
      let characters = Array(start + String(content[offset..<upper]))
      let isSettled = upper == count || characters.last?.utf8.count == content[upper - 1].utf8.count
      if isSettled { return (upper, characters) }
      reach *= 2
    }
  }

  private func characters(of joined: [Character], covering bytes: Int) -> Int {
    var left = bytes
    var count = 0
    while left > 0, count < joined.count {
      left -= joined[count].utf8.count
      count += 1
    }
    return count
  }
}

extension EditHistory.Edit {
  /// Neighbours were only read to see whether they join.
  mutating func dropWhatStays(untouchedEnd: Int, untouchedStart: Int) {
    for _ in 0..<untouchedEnd where inserted.last?.isSame(as: removed.last) == true {
      inserted.removeLast()
      removed.removeLast()
    }
    if untouchedStart > 0, inserted.first?.isSame(as: removed.first) == true {
      inserted.removeFirst()
      removed.removeFirst()
      offset += 1
    }
  }
}

extension Character {
  /// Scalar by scalar: `==` holds for letters that are written differently.
  fileprivate func isSame(as other: Character?) -> Bool {
    guard let other else { return false }
    return unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
