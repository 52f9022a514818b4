/// A column that an import understands.
package enum ImportColumn: String, Sendable, CaseIterable {
  case table, proposition, question, text, stance, voice, stakeholder, organisation, sector
  case attribution, themes, partners, votes, parked
  case takenAt = "taken_at"

  /// The column that a header or a person means by `name`: case, blanks and hyphens don't matter.
  package init?(named name: String) {
    self.init(rawValue: Self.folded(name))
  }

  /// `Taken at` as `taken_at`.
  static func folded(_ name: String) -> String {
    let folded = name.trimmed.lowercased().map { $0.isWhitespace || $0 == "-" ? "_" : $0 }
    return String(folded)
  }
}
