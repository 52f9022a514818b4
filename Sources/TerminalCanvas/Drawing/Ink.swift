/// The part a colour plays; each terminal has its own palette for them.
package enum Ink: UInt8, Equatable, Hashable, Sendable, CaseIterable {
  case `default`, accent, quiet, good, warning, bad, mention, tag
}
