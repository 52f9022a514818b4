/// A place in a document that other places lead to. Made of letters and digits alone, since it is
/// part of addresses in every format; nothing from a file is in it.
package struct Anchor: Hashable, Sendable {
  package let text: String

  /// A point by its number in the appendix, from 1.
  static func point(_ number: Int) -> Anchor { Anchor(text: "point\(number)") }

  /// Where a quoted point stands in the body, for the way back from the appendix.
  static func quote(_ number: Int) -> Anchor { Anchor(text: "quote\(number)") }

  static func section(_ number: Int) -> Anchor { Anchor(text: "section\(number)") }
}
