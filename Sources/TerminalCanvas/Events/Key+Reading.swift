extension Key {
  /// The key that a label names, in capitals or not: what `label` gives, or `Ctrl-N` for `^N`.
  ///
  /// Nil for what is no key, and for chords that terminals send as another key: Ctrl with H, I, M or
  /// the opening bracket.
  package init?(label: String) {
    if label.count == 1, let character = label.first, !character.isWhitespace {
      self = .character(character)
      return
    }
    let name = label.lowercased().replacing("ctrl-", with: "^")
    if let known = Self.named[name] {
      self = known
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if name.hasPrefix("^"), name.count == 2, let letter = name.last,
      Self.controls.contains(letter)
    {
      self = .control(letter)
    } else {
      return nil
    }
  }

  private static let controls = Set("abcdefgjklnopqrstuvwxyz@\\]^_")

  private static let named: [String: Key] = Dictionary(
    uniqueKeysWithValues: [
      .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .controlUp, .controlDown,
      .shiftUp, .shiftDown, .shiftLeft, .shiftRight,
    ].map { (key: Key) in (key.label.lowercased(), key) })
}
