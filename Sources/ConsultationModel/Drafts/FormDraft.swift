/// What stands in the form of a session that is not begun yet.
package struct FormDraft: Equatable, Sendable {
  /// When the last key came.
  package let at: Timestamp
  /// What was typed or chosen, by the field's name.
  package let fields: [String: String]

  package init(at: Timestamp, fields: [String: String]) {
    self.at = at
    self.fields = fields
  }
}
