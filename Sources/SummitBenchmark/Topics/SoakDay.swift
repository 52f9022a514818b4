import ConsultationModel
import ConsultationUI
import GuideLibrary
import SealedFiles
import SessionStorage
import TerminalCanvas

/// Somebody at work: the screens, and a disk as the program uses it.
struct SoakDay {
  var samples: [String: Samples] = [:]
  private(set) var changes = 0
  private var app: App
  private var held: HeldSession
  private let path: String
  private let keyring = Keyring()
  private var dice = Dice(seed: 5)
  private var seconds = 100_000

  init(in folder: String, points: Int) throws(BenchmarkError) {
    guard let guide = GuideLibrary.bundled().first else { throw BenchmarkError("No guide.") }
    let session = GeneratedSession.make(table: "1", points: points, isSpread: true)
    path = try session.create(in: folder)
    app = App(size: Size(columns: 120, rows: 40), folder: folder)
    do {
      held = try HeldSession(
        opening: path,
        as: Holder(name: "Ann", host: "here", since: GeneratedSession.moment(0).now),
        keyring)
    } catch {
      throw BenchmarkError(error.sentence)
    }
    let opened = OpenedSession(path: path, session: session, guide: guide)
    try tell(.sessionOpened(opened), "opening")
  }

  /// What happens in a minute or so.
  mutating func work(_ round: Int) throws(BenchmarkError) {
    for letter in "full fibre now \(round)" { try press(.character(letter), "letter") }
    try press(.enter, "Enter")
    try press(.up, "Up")
    try press(.control(["l", "p", "d"][dice.roll(3)]), "change of a point")
    try press(.escape, "Esc")
    if round % 3 == 0 { try press(.control("z"), "undo") }
    if round % 6 == 0 { try press(.control("y"), "redo") }
    try press(.control("n"), "walk")
    if round % 20 == 19 { for _ in 0..<20 { try press(.control("b"), "walk") } }
    if round % 5 == 0 { try find() }
    if round % 7 == 0 { try move() }
    if round % 4 == 0 { try look() }
    let sizes = [
      Size(columns: 60, rows: 16), Size(columns: 200, rows: 60), Size(columns: 80, rows: 24),
    ]
    try tell(.terminal(.resized(sizes[round % 3])), "resize")
    for _ in 0..<4 { try tell(.terminal(.tick), "tick") }
  }

  private mutating func find() throws(BenchmarkError) {
    try press(.control("f"), "find")
    for letter in "rural" { try press(.character(letter), "letter of a search") }
    try press(.enter, "search")
    try press(.escape, "search left")
  }

  private mutating func move() throws(BenchmarkError) {
    try press(.up, "Up")
    try press(.control("o"), "move")
    try press(.down, "move")
    try press(.enter, "move")
  }

  private mutating func look() throws(BenchmarkError) {
    for key in [Key.control("g"), .control("e"), .function(1)] {
      try press(key, "other screen")
      try press(.escape, "other screen")
    }
  }

  private mutating func press(_ key: Key, _ name: String) throws(BenchmarkError) {
    try tell(.terminal(.key(key)), name)
  }

  private mutating func tell(_ event: Event, _ name: String) throws(BenchmarkError) {
    seconds += 1
    let moment = GeneratedSession.moment(seconds)
    var effects: [Effect] = []
    samples[name, default: Samples()].note(
      Stopwatch.time { () throws(Never) in effects = app.handle(event, at: moment) })
    samples["frame", default: Samples()].note(
      Stopwatch.time { () throws(Never) in _ = app.frame() })
    for effect in effects { try perform(effect, moment) }
  }

  private mutating func perform(_ effect: Effect, _ moment: Moment) throws(BenchmarkError) {
    do {
      switch effect {
      case .save(let order):
        changes += order.changes.count
        let watch = Stopwatch()
        _ = try held.save(order.session, changes: order.changes, heard: order.heard, moment)
        samples["save", default: Samples()].note(watch.elapsed)
        try tell(
          .sessionSaved(
            SavedSession(path: order.path, serial: order.serial, changes: order.changes)),
          "answer to a save")
      case .lookOutside: _ = try held.lookOutside()
      case .readHistory(let path):
        let reading = try HistoryFile.read(forSession: path, keyring)
        try tell(.historyRead(ReadHistory(path: path, changes: reading.changes)), "history read")
      default: break
      }
    } catch let error as StorageError {
      throw BenchmarkError(error.sentence)
    } catch let error as BenchmarkError {
      throw error
    } catch {
      throw BenchmarkError("\(error)")
    }
  }
}
