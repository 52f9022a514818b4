internal import ConsultationModel
internal import TerminalCanvas

/// A minute at a table that isn't there: the screens themselves, on a guide of the program's, with a
/// disk that takes everything and keeps nothing.
struct Tour: Equatable, Sendable {
  private(set) var app: App
  private(set) var step = 0

  enum Action: Equatable, Sendable {
    case leave, skip
  }

  static let bindings = KeyTable<Action>(
    "tour", title: "Tour", isTyping: true,
    [
      Binding(
        .control("q"), action: .leave, label: "leave the tour",
        help: "Leave the tour; nothing of it is kept"),
      Binding(
        .function(10), action: .skip, label: "skip this step", help: "On without doing what it says"
      ),
    ])

  /// Rows of what it says, above the screen that it is about.
  static func rows(in size: Size) -> Int { size.columns >= 76 ? 7 : 8 }

  /// The rows that both need.
  static func rowsNeeded(in size: Size) -> Int { rows(in: size) + App.smallestSize.rows }

  init(_ guide: Guide, size: Size, _ moment: Moment) {
    app = App(size: Self.stage(in: size), folder: "")
    var session = Session(
      id: moment.id(), guide: guide.reference, title: guide.title, date: moment.now.date,
      table: "of the tour")
    session.noteTaker = "You"
    let opened = OpenedSession(path: "", session: session, guide: guide)
    tell(.sessionsListed([]), moment)
    tell(.sessionOpened(opened), moment)
  }

  private static func stage(in size: Size) -> Size {
    Size(columns: size.columns, rows: max(0, size.rows - rows(in: size)))
  }

  /// Whether a window has room for both.
  static func fits(in size: Size) -> Bool {
    stage(in: size).rows >= App.smallestSize.rows
  }

  var current: TourStep { TourStep.all[min(step, TourStep.all.count - 1)] }
  private var isAtEnd: Bool { step >= TourStep.all.count - 1 }

  /// Whether the tour goes on.
  mutating func hear(_ event: TerminalEvent, _ moment: Moment) -> Bool {
    switch event {
    case .resized(let size): tell(.terminal(.resized(Self.stage(in: size))), moment)
    case .key(let key):
      switch Self.bindings.action(for: key) {
      case .leave: return false
      case .skip: step += 1
      case nil where isAtEnd && Discussion.bindings.action(for: key) == .enter: return false
      case nil: tell(.terminal(event), moment)
      }
    default: tell(.terminal(event), moment)
    }
    while !isAtEnd, current.isDone(app) { step += 1 }
    return step < TourStep.all.count
  }

  private mutating func tell(_ event: Event, _ moment: Moment) {
    for effect in app.handle(event, at: moment) {
      for answer in Self.answers(to: effect) { tell(answer, moment) }
    }
  }

  /// What a disk would say that takes everything.
  private static func answers(to effect: Effect) -> [Event] {
    switch effect {
    case .save(let order):
      // No history is written either, or taking back would look for it there.
      return [.sessionSaved(SavedSession(path: order.path, serial: order.serial, changes: []))]
    case .readHistory(let path):
      return [.historyRead(ReadHistory(path: path, changes: [], damaged: 0))]
    case .keepDrafts, .keepForm, .lookOutside, .ring, .suspend, .quit: return []
    case .listSessions: return [.sessionsListed([])]
    default: return [.failed("That works in a session of your own.")]
    }
  }
}
