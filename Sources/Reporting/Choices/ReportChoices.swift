/// What a report shows and of which points: the same in every format.
package struct ReportChoices: Equatable, Sendable {
  package var audience: Audience
  package var grouping: Grouping
  package var filter: PointFilter
  /// Quotes for a theme at most.
  package var quotes: Int
  package var copies: Copies

  /// How points count that say nearly the same in nearly the same words.
  package enum Copies: String, CaseIterable, Sendable {
    case each
    /// The first that was made counts for all; the others are listed.
    case once
  }

  package static let mostQuotes = 20

  package init(
    audience: Audience = .internal, grouping: Grouping = .proposition,
    filter: PointFilter = PointFilter(), quotes: Int = 3, copies: Copies = .each
  ) {
    self.audience = audience
    self.grouping = grouping
    self.filter = filter
    self.quotes = min(max(0, quotes), Self.mostQuotes)
    self.copies = copies
  }

  /// Why these can't go together, with the remedy; nil where they can.
  package var refusal: String? {
    guard audience == .public, filter.kinds.contains(.sector) else { return nil }
    return "a public report can't be cut by sector: counts under 5 could be worked out from it. "
      + "Leave the sector out, or choose the internal audience."
  }
}
