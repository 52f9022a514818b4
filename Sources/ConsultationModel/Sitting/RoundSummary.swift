/// What was said in one round, short enough to be read out to those who come next.
package struct RoundSummary: Equatable, Sendable {
  /// One question at which something was said.
  package struct Entry: Equatable, Sendable {
    package let place: Place
    package let points: Int
    package let supporting: Int
    package let against: Int
    package let mixed: Int
    /// Those with the most votes first, then the longest-standing.
    package let best: [Feedback]
  }

  package let number: Int
  package let points: Int
  package let parked: Int
  /// In the order of the guide.
  package let entries: [Entry]

  /// A sitting without rounds is one.
  package init(of session: Session, round number: Int, guide: Guide, quotes: Int = 2) {
    let said = session.feedback.filter { !$0.isWithdrawn && ($0.round ?? 1) == number }
    let placed = Dictionary(grouping: said.filter { !$0.isParked }, by: \.place)
    self.number = number
    points = said.count
    parked = said.count { $0.isParked }
    entries = guide.walk.compactMap { place in
      guard let here = placed[place] else { return nil }
      let ranked = here.enumerated().sorted { left, right in
        (right.element.votes, left.offset) < (left.element.votes, right.offset)
      }
      return Entry(
        place: place, points: here.count, supporting: here.count { $0.stance == .supporting },
        against: here.count { $0.stance == .against }, mixed: here.count { $0.stance == .mixed },
        best: ranked.prefix(quotes).map(\.element))
    }
  }
}
