/// How a cell looks.
package struct Style: Equatable, Hashable, Sendable {
  package var ink: Ink
  package var bold: Bool
  package var dim: Bool
  package var reverse: Bool
  package var underline: Bool

  package init(
    ink: Ink = .default, bold: Bool = false, dim: Bool = false, reverse: Bool = false,
    underline: Bool = false
  ) {
    self.ink = ink
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  package static let plain = Style()
  package static let strong = Style(bold: true)
  package static let quiet = Style(ink: .quiet)
  package static let accent = Style(ink: .accent)
  package static let selected = Style(reverse: true)
  package static let good = Style(ink: .good)
  package static let warning = Style(ink: .warning, bold: true)
  package static let bad = Style(ink: .bad, bold: true)
  package static let mention = Style(ink: .mention)
  package static let tag = Style(ink: .tag)
}
