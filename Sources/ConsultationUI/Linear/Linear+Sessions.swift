internal import ConsultationModel

extension Linear {
  /// The sessions of the folder with their numbers.
  var sessionLines: [String] {
    let rows = listings.enumerated().map { index, listing in
      switch listing.content {
      case .session(let summary):
        "\(index + 1). \(summary.title), table \(summary.table), \(summary.date): "
          + counted(summary.points, "point")
      case .sealed: "\(index + 1). \(listing.name), sealed"
      case .broken(let sentence): "\(index + 1). \(listing.name) can't be read: \(sentence)"
      }
    }
    return rows.isEmpty ? ["There is no session yet.", Self.way] : rows + [Self.way]
  }

  mutating func hearAmongSessions(_ line: String, _ moment: Moment) -> Turn {
    let words = line.drop { $0 == "/" }.split(separator: " ", maxSplits: 1).map(String.init)
    switch words.first?.lowercased() {
    case "quit", "x", "q":
      hasQuit = true
      return Turn(lines: ["Goodbye."])
    case "help", "h":
      return Turn(
        lines: [Self.way]
          + LinearCommand.allCases.map(\.help) + [Self.pointHelp])
    case "new", "sealed":
      let table = words.count > 1 ? words[1].trimmed : ""
      return begin(table, isSealed: words.first?.lowercased() == "sealed", moment)
    case "list", "l": return Turn(lines: sessionLines)
    case let word?:
      guard let number = Int(word), listings.indices.contains(number - 1) else {
        return Turn(lines: ["\(line) is no session. list lists them, help says what can be typed."])
      }
      return Turn(effects: [.open(path: listings[number - 1].path)])
    case nil: return Turn()
    }
  }

  private static let way =
    "Type a session's number to open it, new TABLE to begin one, sealed TABLE to begin one under a "
    + "passphrase, quit to leave."

  static let pointHelp =
    "Anything else is a point: for: @Sage/business Rural exchanges first #full-fibre !!"

  private func begin(_ table: String, isSealed: Bool, _ moment: Moment) -> Turn {
    guard let guide = guides.first else { return Turn(lines: ["There is no guide."]) }
    guard !table.isEmpty else {
      return Turn(lines: ["A table needs a name or a number: new 3"])
    }
    let session = Session(
      id: moment.id(), guide: guide.reference, title: NewSessionForm.title(guide),
      date: moment.now.date, table: table)
    return isSealed ? Turn(secret: .new(session)) : Turn(effects: [.create(session)])
  }
}
