extension ErasedName {
  /// Where the name stands in a text; ranges never overlap.
  func ranges(in text: String) -> [Range<String.Index>] {
    let possible = forms.filter { $0.mayStand(in: text) }
    guard !possible.isEmpty else { return [] }
    let folded = FoldedText(text)
    var ranges: [Range<String.Index>] = []
    var position = 0
    while position < folded.units.count {
      if let end = possible.lazy.compactMap({ folded.end(of: $0, at: position) }).first {
        ranges.append(folded.starts[position]..<folded.starts[end - 1, after: text])
        position = end
      } else {
        position += 1
      }
    }
    return ranges
  }
}

/// A text as names are compared with it.
private struct FoldedText {
  private(set) var units: [String] = []
  private(set) var starts: [String.Index] = []

  init(_ text: String) {
    units.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count)
    for index in text.indices {
      guard let unit = text[index].foldedUnit else { continue }
      units.append(unit)
      starts.append(index)
    }
  }

  /// Just past the name, where it stands at `start` as whole words.
  func end(of form: NameForm, at start: Int) -> Int? {
    guard units[start] == form.units[0], !isInsideWord(start) else { return nil }
    var position = start
    for unit in form.units {
      guard position < units.count, units[position] == unit else { return nil }
      position += 1
      while unit == " ", position < units.count, units[position] == " " { position += 1 }
    }
    return position < units.count && isInsideWord(position) ? nil : position
  }

  private func isInsideWord(_ position: Int) -> Bool {
    position > 0 && isOfWord(position - 1) && isOfWord(position)
  }

  private func isOfWord(_ position: Int) -> Bool { units[position].first?.isOfWord == true }
}

extension [String.Index] {
  /// Just past the character that begins at the index of that position.
  fileprivate subscript(position: Int, after text: String) -> String.Index {
    text.index(after: self[position])
  }
}

extension NameForm {
  /// False where the text certainly lacks the name.
  fileprivate func mayStand(in text: String) -> Bool {
    guard let first = run.first else { return true }
    var text = text
    return text.withUTF8 { bytes in
      for start in bytes.indices where bytes[start].inSmall == first {
        if holdsRun(bytes[start...]) { return true }
      }
      return false
    }
  }

  /// What is no plain letter is passed over, since it may be nothing that anybody sees.
  private func holdsRun(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var matched = 0
    for byte in bytes where byte < 0x80 {
      guard byte.inSmall == run[matched] else { return false }
      matched += 1
      if matched == run.count { return true }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var inSmall: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}

extension Character {
  /// What is compared; nil for what nobody sees, such as a mark of direction.
  var foldedUnit: String? {
    if let ascii = asciiValue {
      if ascii <= 32 { return " " }
      return String(UnicodeScalar(ascii == 0x60 ? 0x27 : ascii.inSmall))
    }
    if isWhitespace { return " " }
    switch self {
    case "’", "‘", "ʼ", "´", "′": return "'"
    case "‐", "‑", "‒", "–", "−": return "-"
    default: break
    }
    let seen = unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return seen.isEmpty ? nil : String(String.UnicodeScalarView(seen)).lowercased()
  }

  var isOfWord: Bool { isLetter || isNumber }
}
