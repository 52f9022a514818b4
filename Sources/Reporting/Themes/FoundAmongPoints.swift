internal import ConsultationModel
internal import Theming

/// What the engine finds by looking at all points together.
struct FoundAmongPoints {
  /// What the points without a theme are about, the largest first.
  struct Proposal {
    let name: String
    let terms: [String]
    let points: [Feedback.ID]
    let quotes: [ThemeListing.Entry]
    /// Too few points for a theme; listed so that none is dropped.
    let isSmall: Bool
  }

  private(set) var proposals: [Proposal] = []
  /// Points that say the same in nearly the same words, by the first of them.
  private(set) var sameAs: [Feedback.ID: Feedback.ID] = [:]
  private(set) var groups: [[Feedback.ID]] = []

  init(_ entries: [ThemeListing.Entry], by engine: ThemingEngine?) {
    guard let engine else { return }
    groups = engine.duplicates(among: entries.map(\.point.text)).map { group in
      group.points.map { entries[$0].point.id }
    }
    for group in groups { for point in group.dropFirst() { sameAs[point] = group[0] } }
    // Where coders found that nothing fits the codebook may lack a theme.
    let rest = entries.filter(\.codings.isEmpty)
    proposals = engine.proposals(for: rest.map(\.point.text)).map { found in
      Proposal(
        name: found.name, terms: found.terms, points: found.points.map { rest[$0].point.id },
        quotes: found.quotes.map { rest[$0] }, isSmall: found.isSmall)
    }
  }
}
