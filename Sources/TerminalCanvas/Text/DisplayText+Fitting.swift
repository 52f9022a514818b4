extension DisplayText {
  /// The text cut to fit, with a sign that something is missing.
  package static func clipped(
    _ text: String, to columns: Int, ellipsis: String = "…"
  ) -> String {
    guard width(of: text) > columns else { return text }
    let room = columns - width(of: ellipsis)
    guard room >= 0 else { return String(text[..<end(of: text, within: columns)]) }
    return text[..<end(of: text, within: room)] + ellipsis
  }

  /// The text in exactly so many columns: clipped, or with blanks on the other side.
  package static func padded(
    _ text: String, to columns: Int, alignment: Alignment = .left
  ) -> String {
    let text = clipped(text, to: columns)
    let missing = max(0, columns - width(of: text))
    let before =
      switch alignment {
      case .left: 0
      case .centre: missing / 2
      case .right: missing
      }
    return blanks(before) + text + blanks(missing - before)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func end(of text: String, within columns: Int) -> String.Index {
    var left = columns
    return text.firstIndex { character in
      left -= width(of: character)
      return left < 0
    } ?? text.endIndex
  }
}
