/// A term of themes found in a text.
struct Hit: Equatable, Sendable {
  /// Its number in the index.
  let term: Int
  /// Positions of its words.
  let span: Range<Int>
}
