/// What the machine held of a point at the moment when a person decided on it.
package struct MachineSuggestion: Equatable, Sendable {
  /// A theme that it suggested.
  package struct Suggested: Equatable, Sendable {
    package let theme: Theme.ID
    /// From 0 to 1.
    package let probability: Double
    package var unknownFields: [UnknownField] = []

    package init(_ theme: Theme.ID, probability: Double) {
      self.theme = theme
      self.probability = probability
    }
  }

  /// Those above the cut; empty where it suggested none.
  package let themes: [Suggested]
  /// Whether the person saw them: who decides blind can't have been led.
  package let isShown: Bool
  /// Whether it had learnt from what somebody decided on this very point: it only repeats that then.
  package var hasLearntIt = false
  package var unknownFields: [UnknownField] = []

  package init(themes: [Suggested], isShown: Bool) {
    self.themes = themes
    self.isShown = isShown
  }
}
