import ConsultationModel
import GuideLibrary
import SealedFiles
import SessionStorage
import TerminalCanvas

@testable import ConsultationUI
@testable import summit

/// Something that must not be.
struct Broken: Error {
  let sentence: String
}

/// The screens and the disk work of the real program, with a clock and a disk that tests command.
///
/// As in the program, effects wait for the disk in a queue, and what came of them waits to be heard.
struct Table {
  /// What stands in the entry line, and where.
  struct Line: Equatable {
    let text: String
    let mending: Feedback.ID?
    let stop: Stop
  }

  let disk = ScratchDisk()
  var app: App
  var performer: EffectPerformer
  private(set) var queue: [Effect] = []
  private(set) var answers: [Event] = []
  var expected = Expectations()
  private var orders: [Int: SaveOrder] = [:]
  private var milliseconds: Int64 = 1_562_241_600_000
  private var entropy: UInt64 = 1
  private var line: Line?
  private var lineSince: Int64 = 0
  private var lineAsked: Line?
  /// The line that must come back after a crash.
  private(set) var lineKept: Line?
  /// How the point that is being mended read when it was opened, whatever others made of it since.
  private(set) var textOpened: String?

  init() throws {
    app = Self.newApp(disk)
    performer = EffectPerformer(folder: disk.folder, refuge: disk.refuge)
    guard let guide = GuideLibrary.bundled().first else { throw Broken(sentence: "No guide.") }
    let session = Session(
      id: moment.id(), guide: guide.reference, title: "Digital", date: moment.now.date, table: "1")
    try SessionFile.save(session, to: disk.session, Keyring())
    open()
  }

  private static func newApp(_ disk: ScratchDisk) -> App {
    App(size: Size(columns: 80, rows: 24), folder: disk.folder)
  }

  var moment: Moment {
    Moment(now: Timestamp(milliseconds: milliseconds, offsetMinutes: 60), entropy: entropy)
  }

  var current: Line? {
    app.discussion.map { Line(text: $0.entry.text, mending: $0.mending, stop: $0.stop) }
  }

  /// Whether keys reach the entry line at once.
  var hears: Bool {
    guard let discussion = app.discussion, app.layers.last == .discussion else { return false }
    return app.awaited.isEmpty && !discussion.isClosing && discussion.awaitingHistory == nil
      && !discussion.isReading
  }

  mutating func pass(milliseconds: Int64) {
    self.milliseconds += milliseconds
    entropy &+= 1
  }

  mutating func press(_ keys: Key...) {
    for key in keys { tell(.terminal(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func tell(_ event: Event) {
    pass(milliseconds: event == .terminal(.tick) ? 500 : 20)
    for effect in app.handle(event, at: moment) { ask(effect) }
    if current != line {
      if current?.mending != line?.mending { textOpened = current?.text }
      (line, lineSince) = (current, milliseconds)
      (lineAsked, lineKept) = (nil, nil)
    }
    if event == .terminal(.tick), milliseconds - lineSince >= 1000 { lineAsked = line }
  }

  private mutating func ask(_ effect: Effect) {
    switch effect {
    case .quit, .suspend: return
    case .keepDrafts(_, let path):
      // As the worker does.
      if case .keepDrafts(_, path)? = queue.last { queue.removeLast() }
    case .save(let order):
      orders[order.serial] = order
      expected.offer(order.session)
    default: break
    }
    queue.append(effect)
  }

  /// The disk does the next so many things.
  mutating func work(_ count: Int) {
    for _ in 0..<min(count, queue.count) {
      let effect = queue.removeFirst()
      let events = performer.perform(effect)
      performer.settle()
      for event in events { note(event, after: effect) }
      answers += events
    }
    if queue.isEmpty { lineKept = lineAsked }
  }

  private mutating func note(_ event: Event, after effect: Effect) {
    switch (event, effect) {
    case (.sessionSaved(let saved), _):
      if let order = orders[saved.serial] { expected.confirm(order.session) }
    case (.saveFailed(let sentence), .save(let order)) where !sentence.contains("Nor is there"):
      expected.keep(order.session)
    case (.draftsFailed, _): lineAsked = nil
    default: break
    }
  }

  mutating func hear() {
    let events = answers
    answers = []
    for event in events { tell(event) }
  }

  mutating func drain() {
    for _ in 0..<1000 where !queue.isEmpty || !answers.isEmpty {
      work(queue.count)
      hear()
    }
  }

  /// Everything that only the program knew is gone; it is started anew and opens the session.
  mutating func open() {
    queue = []
    answers = []
    orders = [:]
    (lineAsked, lineKept) = (nil, nil)
    app = Self.newApp(disk)
    performer = EffectPerformer(folder: disk.folder, refuge: disk.refuge)
    for effect in [Effect.open(path: disk.session)] { queue.append(effect) }
    drain()
  }
}
