internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  static var pickedFooter: [FooterItem] {
    [
      item(.enter, "mend"), item(.park, "park"), item(.move, "move"), item(.vote, "vote"),
      item(.withdraw, "withdraw"), item(.cancel, "leave", isWayOut: true),
      item(.help, "keys", isHelp: true),
    ]
  }

  /// What is left to do where somebody else writes.
  static var readingFooter: [FooterItem] {
    [item(.saveNow, "take over")] + bindings.footer { !$0.writes }
  }

  static var fieldFooter: [FooterItem] {
    [
      item(.enter, "save"), item(.nextField, "next field"), item(.previousField, "back"),
      .init(key: "Left Right", label: "choose"), item(.cancel, "entry line", isWayOut: true),
    ]
  }

  static func item(
    _ action: Action, _ label: String, isWayOut: Bool = false, isHelp: Bool = false
  ) -> FooterItem {
    FooterItem(
      key: bindings.key(action), label: label, isWayOut: isWayOut, isHelp: isHelp)
  }

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
