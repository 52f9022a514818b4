internal import TerminalCanvas

/// The keys within a line of text, wherever one is typed.
enum EditingKeys {
  enum Action: Equatable, Sendable {
    case left, right, wordLeft, wordRight, lineStart, lineEnd
    case eraseBefore, eraseAfter, cutWord, cutRest, cutBefore, putBack
  }

  static let table = KeyTable<Action>(
    "line", title: "In a line of text", isTyping: true,
    [
      Binding(.left, .control("b"), action: .left, help: "A character back"),
      Binding(.right, .control("f"), action: .right, help: "A character on"),
      Binding(.wordLeft, action: .wordLeft, help: "A word back"),
      Binding(.wordRight, action: .wordRight, help: "A word on"),
      Binding(.home, .control("a"), action: .lineStart, help: "To the start of the line"),
      Binding(.end, .control("e"), action: .lineEnd, help: "To the end of the line"),
      Binding(.backspace, action: .eraseBefore, help: "Erase the character before"),
      Binding(.delete, action: .eraseAfter, help: "Erase the character after"),
      Binding(.control("w"), action: .cutWord, help: "Cut the word before"),
      Binding(.control("k"), action: .cutRest, help: "Cut the rest of the line"),
      Binding(.control("u"), action: .cutBefore, help: "Cut all before"),
      Binding(.control("y"), action: .putBack, help: "Put back what was cut"),
    ])

  /// For F1 of a screen: without keys that the screen has another use for.
  static func help(besides screen: any KeyTableListing) -> HelpSection {
    let taken = Set(screen.keys.flatMap(\.keys))
    let entries = table.bindings.compactMap { binding -> HelpSection.Entry? in
      let keys = binding.keys.filter { !taken.contains($0) }.map(\.label)
      return keys.isEmpty ? nil : .init(keys: keys.joined(separator: " "), text: binding.help)
    }
    return HelpSection(title: table.title, entries: entries)
  }
}

extension TextEditor {
  /// Does what a key means in a line of text, by the keys that people want.
  mutating func hear(_ key: Key, width: Int) -> Bool {
    guard let key = EditingKeys.table.standardKey(for: key) else { return false }
    return handle(key, width: width)
  }
}
