/// One point as people coded it and as the engine did: themes by their positions.
package struct Judged: Equatable, Sendable {
  package let text: String
  package let coded: Set<Int>
  package let found: Set<Int>
  /// The most probable theme, put on it or not; the first of several.
  package let best: Int?

  package init(text: String, coded: Set<Int>, found: Set<Int>, best: Int? = nil) {
    self.text = text
    self.coded = coded
    self.found = found
    self.best = best
  }
}
