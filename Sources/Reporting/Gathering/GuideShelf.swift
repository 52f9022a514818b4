internal import ConsultationModel
internal import Theming

/// The guides of the sessions gathered, each looked up once, with what puts themes on its points.
struct GuideShelf: Sendable {
  /// A guide as the report needs it.
  struct Entry: Sendable {
    /// With the codebook in use.
    let guide: Guide
    /// The codebook that the guide came with: a table may have put its themes on points.
    let ownCodebook: Codebook
    let themer: PointThemer
    let collects: [Question.ID: Question.Collection]

    init(_ guide: Guide, _ themer: PointThemer) {
      self.guide = guide.using(themer.codebook)
      self.themer = themer
      ownCodebook = guide.codebook
      collects = guide.askedQuestions.reduce(into: [:]) {
        $0[$1.question.id] = $1.question.collects
      }
    }
  }

  private let find: @Sendable (GuideReference) -> Guide?
  private let basis: ThemeBasis
  /// Of the codebook that stands in place of every guide's.
  private let shared: PointThemer?
  private let fallback: PointThemer
  private var entries: [GuideReference: Entry?] = [:]
  private var firstSessions: [Guide.ID: Session.ID] = [:]

  init(_ find: @escaping @Sendable (GuideReference) -> Guide?, _ basis: ThemeBasis) {
    self.find = find
    self.basis = basis
    shared = basis.codebook.map { basis.themer(by: $0) }
    fallback = shared ?? basis.withoutEngine
  }

  mutating func entry(for session: Session) -> Entry? {
    let first = firstSessions[session.guide.id] ?? session.id
    firstSessions[session.guide.id] = min(first, session.id)
    if let known = entries[session.guide] { return known }
    let entry = find(session.guide).map { guide in
      Entry(guide, shared ?? basis.themer(by: guide.codebook))
    }
    entries[session.guide] = .some(entry)
    return entry
  }

  mutating func themer(for session: Session) -> PointThemer {
    entry(for: session)?.themer ?? fallback
  }

  /// Guides in the order of their first sessions; of one guide's versions the newest leads.
  var guides: [Guide] {
    let found = entries.sorted { left, right in
      let first = (rank(left.key), left.key.id, -left.key.version)
      let second = (rank(right.key), right.key.id, -right.key.version)
      return first < second
    }
    return found.compactMap { $0.value?.guide }
  }

  /// The codebooks that points may have themes of: those in use first.
  var codebooks: [Codebook] {
    guides.map(\.codebook) + (basis.codebook.map { [$0] } ?? [])
      + entries.values.compactMap { $0?.ownCodebook }.sorted { $0.id < $1.id }
  }

  /// Guides that sessions refer to and that could not be found.
  var missing: [Guide.ID] {
    let found = Set(guides.map(\.id))
    return Set(entries.filter { $0.value == nil }.map(\.key.id)).subtracting(found).sorted()
  }

  /// That of the codebook in use, else of the first guide.
  var engine: ThemingEngine? {
    shared?.engine
      ?? guides.first.flatMap { first in
        entries.values.compactMap { $0 }.first { $0.guide == first }?.themer.engine
      }
  }

  private func rank(_ reference: GuideReference) -> Session.ID {
    firstSessions[reference.id] ?? ""
  }
}
