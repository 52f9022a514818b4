/// One theme of a codebook.
package struct Theme: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Theme>

  package let id: ID
  package let name: String
  /// What people mean by it, in a sentence or two.
  package let description: String
  /// Words and phrases matched by their stems; `=word` matches exactly, `stem*` by its beginning.
  package let terms: [String]
  /// Phrases of the same form; a term that overlaps one of them doesn't count.
  package let exclude: [String]
  package let lenses: [Identifier<Lens.Value>]
  package var unknownFields: [UnknownField] = []

  package init(
    id: ID, name: String, description: String = "", terms: [String] = [], exclude: [String] = [],
    lenses: [Identifier<Lens.Value>] = []
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.terms = terms
    self.exclude = exclude
    self.lenses = lenses
  }
}
