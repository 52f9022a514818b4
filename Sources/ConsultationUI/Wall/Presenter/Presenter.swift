package import ConsultationModel
package import TerminalCanvas

/// What a projector shows: the question in large letters and the clock; no names, nothing private.
package struct Presenter: WallScreen, Equatable, Sendable {
  var size: Size
  let guide: Guide
  private(set) var session: Session?
  var now: Timestamp
  /// Where the table is, as its files say.
  private(set) var followed: Stop?
  /// Where somebody went by keys; nil follows the table.
  private(set) var chosen: Int?
  private(set) var showsPoints = false
  /// Of the points that are revealed, where they don't fit.
  private(set) var firstPoint = 0
  private(set) var problem: String?
  var help: HelpScreen?
  /// Whether the table's clock stands.
  private(set) var isPaused = false
  /// When the time spent was last known.
  private var heardAt: Timestamp
  package internal(set) var hasQuit = false

  enum Action: Equatable, Sendable {
    case next, previous, follow, reveal, quit, help
  }

  static let bindings = KeyTable<Action>(
    "presenter", title: "Presenter",
    [
      Binding(
        .right, .character("n"), .character(" "), .pageDown, action: .next, label: "next",
        help: "The next question, whatever the table does"),
      Binding(
        .left, .character("b"), .pageUp, action: .previous, label: "before",
        help: "The question before"),
      Binding(
        .character("f"), action: .follow, label: "follow",
        help: "Follow the table's note-taker again"
      ),
      Binding(
        .character("r"), action: .reveal, label: "reveal",
        help: "The points of the question once they are signed off, or hide them"),
      Binding(
        .character("q"), .escape, .control("q"), .control("c"), action: .quit, label: "quit",
        help: "Leave"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  package init(size: Size, guide: Guide, now: Timestamp) {
    self.size = size
    self.guide = guide
    self.now = now
    heardAt = now
  }

  package mutating func hear(_ session: Session, at stop: Stop?, isPaused: Bool = false) {
    let (before, spent, stood) = (place, self.session?.secondsSpent, self.isPaused)
    self.session = session
    self.isPaused = isPaused
    let last = session.feedback.last { !$0.isWithdrawn && !$0.isParked }?.place.map(Stop.place)
    followed = stop ?? last
    // Another question's points are read from the first.
    if place != before { firstPoint = 0 }
    // A draft that was kept says nothing of the time, but that the clock goes on.
    if place != before || session.secondsSpent != spent || isPaused != stood { heardAt = now }
    problem = nil
  }

  package mutating func hear(problem: String) { self.problem = problem }

  package mutating func handle(_ event: TerminalEvent, at now: Timestamp) { hear(event, at: now) }

  mutating func perform(_ action: Action) {
    switch action {
    case .next: go(by: 1)
    case .previous: go(by: -1)
    case .follow:
      chosen = nil
      firstPoint = 0
    case .reveal:
      showsPoints.toggle()
      firstPoint = 0
    case .quit: hasQuit = true
    case .help: showHelp()
    }
  }

  mutating func hearOther(_ key: Key) {
    switch key {
    case .down: firstPoint = min(firstPoint + 1, max(0, (revealed?.count ?? 0) - 1))
    case .up: firstPoint = max(0, firstPoint - 1)
    default: break
    }
  }

  private mutating func go(by steps: Int) {
    let here = place.flatMap(guide.walk.firstIndex(of:)) ?? (steps > 0 ? -1 : 1)
    chosen = min(max(0, here + steps), max(0, guide.walk.count - 1))
    firstPoint = 0
  }

  /// The question that is shown.
  var place: Place? {
    if let chosen, guide.walk.indices.contains(chosen) { return guide.walk[chosen] }
    return followed?.place ?? guide.walk.first
  }

  /// Seconds left for the question, counted on from when the table last saved.
  var secondsLeft: Int? {
    guard let session, let place else { return nil }
    let planned = session.plannedSeconds(at: place, in: guide)
    let isHere = followed == .place(place) && !isPaused
    let since = isHere ? max(0, now.seconds(since: heardAt)) : 0
    return planned - session.secondsSpent[place, default: 0] - since
  }

  /// The words of the points here, once the table has signed them off.
  var revealed: [String]? {
    guard showsPoints, let session, let place else { return nil }
    guard case .holds = session.signOffState(of: place) else { return [] }
    return session.pointsToRead(at: place).map(\.spokenAndMarked)
  }
}
