package import ConsultationModel

/// A point that people have coded: what the engine learns from.
package struct CodedPoint: Equatable, Sendable {
  package let text: String
  /// Empty where people looked and found no theme: that teaches too.
  package let themes: Set<Theme.ID>

  package init(_ text: String, themes: Set<Theme.ID>) {
    self.text = text
    self.themes = themes
  }

  /// What alone decides where it stands among others.
  var key: String { text + "\n" + themes.map(\.text).sorted().joined(separator: ";") }
}
