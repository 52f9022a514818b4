internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  static let pickedFooter: [FooterItem] = [
    .init(key: "Enter", label: "mend"), .init(key: "^P", label: "park"),
    .init(key: "^O", label: "move"), .init(key: "^L", label: "vote"),
    .init(key: "^D", label: "withdraw"), .init(key: "Esc", label: "leave", isWayOut: true),
    .init(key: "F1", label: "keys"),
  ]

  /// What is left to do where somebody else writes.
  static let readingFooter =
    [FooterItem(key: "^S", label: "take over")] + bindings.filter { !$0.action.writes }.footer()

  static let fieldFooter: [FooterItem] = [
    .init(key: "Enter", label: "save"), .init(key: "Tab", label: "next field"),
    .init(key: "Shift-Tab", label: "back"), .init(key: "Left Right", label: "choose"),
    .init(key: "Esc", label: "entry line", isWayOut: true),
  ]

  /// Every field with what the line says of it.
  func drawFields(from top: Int, on frame: inout Frame) {
    let entry = reading.entry
    for (index, drawn) in PointField.allCases.enumerated() {
      let row = top + index
      let isFocused = field?.field == drawn
      frame.write(isFocused ? "▸" : " ", at: Point(row: row, column: 1), style: .accent)
      frame.write(drawn.label, at: Point(row: row, column: 3), style: isFocused ? .strong : .quiet)
      let room = Rect(row: row, column: 17, rows: 1, columns: frame.size.columns - 18)
      if var choices = drawn.choices {
        let chosen = choices.firstIndex(of: drawn.text(in: entry)) ?? 0
        if drawn == .sector, let known = knownSector(of: entry.speaker) {
          choices[0] = "as known: \(known.rawValue)"
        }
        frame.choice(choices, chosen: chosen, isFocused: isFocused, in: room)
      } else if isFocused, let field {
        frame.draw(field.editor, in: room, isFocused: true)
      } else {
        frame.write(drawn.text(in: entry), at: room.origin, width: room.columns)
      }
    }
  }
}
