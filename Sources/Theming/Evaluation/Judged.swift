/// One point as people coded it and as the engine did: themes by their positions.
package struct Judged: Equatable, Sendable {
  package let text: String
  package let coded: Set<Int>
  package let found: Set<Int>

  package init(text: String, coded: Set<Int>, found: Set<Int>) {
    self.text = text
    self.coded = coded
    self.found = found
  }
}
