import ConsultationModel

extension SessionFolder {
  /// Names to try for a new file, the best first: `2019-07-04-table-3.json`, then with a
  /// number, then with the id that nothing else has.
  static func fileNames(for session: Session) -> [String] {
    let stem = "\(session.date)-\(tablePart(session))"
    let numbered = (2...99).map { "\(stem)-\($0).json" }
    return ["\(stem).json"] + numbered + ["\(stem)-\(safe(session.id.text)).json"]
  }

  private static func tablePart(_ session: Session) -> String {
    let table = String(safe(session.table).prefix(40))
    if table.isEmpty { return "table-\(safe(session.id.text).suffix(12))" }
    return table.hasPrefix("table") ? table : "table-\(table)"
  }

  /// Small letters, digits and single hyphens: safe in every shell and on every disk.
  static func safe(_ text: String) -> String {
    let letters = text.lowercased().utf8.map { byte -> Character in
      let isSafe = (97...122).contains(byte) || (48...57).contains(byte)
      return isSafe ? Character(UnicodeScalar(byte)) : "-"
    }
    return letters.split(separator: "-").map { String($0) }.joined(separator: "-")
  }
}
