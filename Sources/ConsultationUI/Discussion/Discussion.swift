internal import ConsultationModel
internal import TerminalCanvas

/// The discussion screen: one session being walked through, with the line that is being typed.
struct Discussion: Equatable, Sendable {
  let path: String
  let guide: Guide
  var session: Session { didSet { look() } }
  var history = SessionHistory()
  var stop: Stop { didSet { look() } }
  var drafts: Drafts
  var entry = TextEditor()
  /// The point being mended; nil while a new one is typed.
  var mending: Feedback.ID?
  var field: FieldFocus?
  var completion: CompletionCycle?
  /// The point picked with Up and Down; the newest where nil.
  var picked: Feedback.ID?
  /// Rows scrolled up from the newest point.
  var scroll = 0
  /// Words that the shown points must hold; nil shows all.
  var search: String? { didSet { look() } }
  /// What every frame asks of the session, kept until the session changes: a frame is drawn at
  /// every key, and a session may hold thousands of points.
  private(set) var coverage: Coverage
  private(set) var usedThemes: [Theme.ID] = []
  /// The points that belong here, oldest first, narrowed by the search.
  private(set) var pointsHere: [Feedback] = []
  private(set) var pointCount = 0
  var saving = Saving.saved
  /// What to say once the save that was asked for has succeeded.
  var sayWhenSaved: String?
  /// Leaving has begun; it ends once everything is on disk.
  var isClosing = false
  /// When the last save failed; tried again a few seconds after.
  var failedAt: Timestamp?
  var isDraftKept = true
  /// When drafts were last put on disk.
  var draftsKeptAt: Timestamp?
  var lastTick: Timestamp?

  /// Whether the session file holds everything.
  enum Saving: Equatable, Sendable {
    case saved
    case unsaved
    case failed(String)
  }

  init(_ opened: OpenedSession, now: Timestamp) {
    path = opened.path
    guide = opened.guide
    session = opened.session
    drafts = opened.drafts
    lastTick = now
    let walk = opened.guide.walk
    let left = opened.drafts.stop.flatMap { stop in
      stop == .parked || walk.contains { .place($0) == stop } ? stop : nil
    }
    stop = left ?? walk.first.map(Stop.place) ?? .parked
    coverage = Coverage(of: opened.session)
    look()
    takeUpDraft()
  }

  /// Brings back what stood in the line here, a half-mended point first.
  mutating func takeUpDraft() {
    if let left = drafts.mending, session.index(of: left.feedback) != nil {
      mending = left.feedback
      entry.set(left.line)
    } else {
      mending = nil
      // The point is gone; what was typed of it isn't.
      entry.set(drafts[stop] + (drafts.mending?.line ?? ""))
    }
  }

  /// Notes what stands in the line, so that leaving it loses nothing.
  mutating func layDownDraft() {
    let before = drafts
    if let mending {
      drafts.mending = Drafts.Mending(feedback: mending, line: entry.text)
    } else {
      drafts.mending = nil
      drafts[stop] = entry.text
    }
    drafts.stop = stop
    if drafts != before { isDraftKept = false }
  }
}

extension Discussion {
  var reading: Shorthand.Reading {
    Shorthand.read(entry.text, codebook: guide.codebook, knownThemes: usedThemes)
  }

  private mutating func look() {
    coverage = Coverage(of: session)
    usedThemes = session.feedback.reversed().flatMap(\.themes).uniqued()
    pointCount = session.feedback.count { !$0.isWithdrawn }
    pointsHere = session.feedback.filter { point in
      let isHere = stop == .parked ? point.isParked : point.place == stop.place && !point.isParked
      return isHere && matchesSearch(point)
    }
  }

  var pickedPoint: Feedback? {
    picked.flatMap(session.index(of:)).map { session.feedback[$0] }
  }

  private func matchesSearch(_ point: Feedback) -> Bool {
    guard let search, !search.isEmpty else { return true }
    let who = session.stakeholder(point.stakeholder)?.label ?? ""
    let themes = point.themes.map(\.text).joined(separator: " ")
    let haystack = "\(point.text) \(who) \(themes) \(point.stance.rawValue)".lowercased()
    return search.lowercased().split(separator: " ").allSatisfy { haystack.contains($0) }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
