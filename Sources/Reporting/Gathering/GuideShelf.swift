internal import ConsultationModel
internal import Theming

/// The guides of the sessions gathered, each looked up once, with a engine for its codebook.
struct GuideShelf: Sendable {
  /// A guide as the report needs it.
  struct Entry: Sendable {
    let guide: Guide
    let engine: ThemingEngine
    let collects: [Question.ID: Question.Collection]

    init(_ guide: Guide) {
      self.guide = guide
      engine = ThemingEngine(codebook: guide.codebook)
      collects = guide.askedQuestions.reduce(into: [:]) {
        $0[$1.question.id] = $1.question.collects
      }
    }
  }

  private let find: @Sendable (GuideReference) -> Guide?
  private var entries: [GuideReference: Entry?] = [:]
  private var firstSessions: [Guide.ID: Session.ID] = [:]

  init(_ find: @escaping @Sendable (GuideReference) -> Guide?) {
    self.find = find
  }

  mutating func entry(for session: Session) -> Entry? {
    let first = firstSessions[session.guide.id] ?? session.id
    firstSessions[session.guide.id] = min(first, session.id)
    if let known = entries[session.guide] { return known }
    let entry = find(session.guide).map(Entry.init)
    entries[session.guide] = .some(entry)
    return entry
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

  /// Guides that sessions refer to and that could not be found.
  var missing: [Guide.ID] {
    let found = Set(guides.map(\.id))
    return Set(entries.filter { $0.value == nil }.map(\.key.id)).subtracting(found).sorted()
  }

  private func rank(_ reference: GuideReference) -> Session.ID {
    firstSessions[reference.id] ?? ""
  }
}
