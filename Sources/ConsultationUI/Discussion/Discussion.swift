internal import ConsultationModel
internal import TerminalCanvas

/// The discussion screen: one session being walked through, with the line that is being typed.
struct Discussion: Equatable, Sendable {
  private(set) var path: String
  let guide: Guide
  var session: Session { didSet { lookAgain() } }
  var history = SessionHistory()
  /// Whether the history has what the file holds of other days and other programs.
  var isHistoryRead = false
  /// What was asked for while the history was being read.
  var awaitingHistory: HistoryWish?
  /// Who else has the session open for writing; we read along then.
  var holder: Holder?
  var isReading = false
  /// How many versions of other programs were taken in.
  var heard = 0
  let account: String
  let elsewhere: String
  /// The time of the last event.
  var now: Timestamp
  var stop: Stop { didSet { if stop != oldValue { lookHere() } } }
  var drafts: Drafts
  var entry = TextEditor()
  /// The point being mended; nil while a new one is typed.
  var mending: Feedback.ID?
  /// The last vote by dots that was counted.
  var countedVote: CountedVote?
  var field: FieldFocus?
  var completion: CompletionCycle?
  /// A stance that the point just saved may have been meant to have.
  var stanceOffer: StanceOffer?
  /// The point picked with Up and Down; the newest where nil.
  var picked: Feedback.ID?
  /// Rows scrolled up from the newest point.
  var scroll = 0
  /// Words that the shown points must hold; nil shows all.
  var search: String? { didSet { if search != oldValue { lookHere() } } }
  /// What every frame asks of the session, kept until the session changes: a frame is drawn at
  /// every key, and a session may hold thousands of points.
  private(set) var coverage: Coverage
  private(set) var usedThemes: [Theme.ID] = []
  private(set) var people = KnownPeople()
  /// The points that belong here, oldest first; during a search those of every question that hold
  /// its words.
  private(set) var pointsHere: [Feedback] = []
  private(set) var pointCount = 0
  /// The edition of the session that these were taken from.
  private var lookedAt = 0
  var saving = Saving.saved
  /// Counts the saves that were asked for.
  var saveSerial = 0
  var savingSince: Timestamp?
  /// Whether a key has come since the last save was asked for.
  var hasTypedOn = false
  /// What to say once the save that was asked for has succeeded.
  var sayWhenSaved: String?
  /// Why the history took nothing at the last save.
  var historyProblem: String?
  /// Leaving has begun; it ends once everything is on disk.
  var isClosing = false
  /// When the last save failed; tried again a few seconds after.
  var failedAt: Timestamp?
  var isDraftKept = false
  /// Answers that were being typed when the program ended, until their questions are asked again.
  var leftAnswers: [String: Drafts.Line] = [:]
  /// When drafts were last put on disk.
  var draftsKeptAt: Timestamp?
  var lastTick: Timestamp?
  /// Whether the clock is stopped.
  var isPaused = false
  /// The time spent as it was last saved, and when that was.
  var timeSaved: SavedTime
  /// What other tables of the day have left to this one, as the list of sessions knew when this one was
  /// opened.
  var handedHere: [HandedPoint] = []
  /// Whether a bell says once that a question's time is up, or the sitting's.
  var ringsBell = false

  /// What waits for the history to be read.
  enum HistoryWish: Equatable, Sendable {
    case undo, redo, show
  }

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
    let ids = Set(opened.session.feedback.map(\.id.text))
    // What was begun about a point that is gone is asked by nobody any more.
    leftAnswers = opened.drafts.answers.filter { question, _ in
      let about = question.split(separator: " ").dropFirst()
      return about.count != 1 || ids.contains(String(about[about.startIndex]))
    }
    for change in opened.unwritten ?? [] { history.note(change) }
    holder = opened.holder
    isReading = opened.holder != nil
    account = opened.account
    elsewhere = opened.elsewhere
    self.now = now
    lastTick = now
    timeSaved = SavedTime(at: now, spent: session.secondsSpent)
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
      entry.set(left.line.text)
    } else {
      mending = nil
      // The point is gone; what was typed of it isn't.
      entry.set(drafts[stop] + (drafts.mending?.line.text ?? ""))
    }
  }

  /// Notes what stands in the line, so that leaving it loses nothing. What was pasted and waits for
  /// an answer is noted as if it stood there.
  mutating func layDownDraft(with unfinished: Unfinished? = nil) {
    let before = drafts
    let text = text(with: unfinished)
    noteAnswers(with: unfinished)
    if let mending {
      drafts.noteMending(text, of: mending, now)
    } else {
      drafts.endMending()
      drafts.note(text, at: stop, now)
    }
    drafts.stop = stop
    drafts.isPaused = isPaused
    if drafts != before { isDraftKept = false }
  }
}

extension Discussion {
  private mutating func noteAnswers(with unfinished: Unfinished?) {
    var questions = Set(leftAnswers.keys)
    if case .answer(let text, let question) = unfinished {
      questions.insert(question)
      drafts.note(text, toQuestion: question, now)
    }
    drafts.keepAnswers(to: questions)
  }

  private func text(with unfinished: Unfinished?) -> String {
    guard case .paste(let pasted) = unfinished else { return entry.text }
    var line = entry
    line.insert(pasted)
    return line.text
  }

  /// Goes on in another file.
  mutating func move(to path: String) { self.path = path }

  /// Who makes the changes.
  var author: String { session.noteTaker.isEmpty ? account : session.noteTaker }

  var reading: Shorthand.Reading {
    read(entry.text)
  }

  func read(_ line: String) -> Shorthand.Reading {
    Shorthand.read(
      line, codebook: guide.codebook, knownThemes: usedThemes, people: people)
  }

  /// At every second the time goes on, and nothing else.
  private mutating func lookAgain() {
    guard session.edition.number != lookedAt else { return coverage.noteTime(of: session) }
    look()
  }

  private mutating func look() {
    lookedAt = session.edition.number
    coverage = Coverage(of: session)
    let points = session.feedback
    // By index: a copy of each of thousands of points is what would take the time.
    pointCount = points.indices.count { !points[$0].isWithdrawn }
    people = KnownPeople(among: session.stakeholders)
    usedThemes = points.indices.reversed().lazy.flatMap { points[$0].themes }.uniqued()
    lookHere()
  }

  private mutating func lookHere() {
    let points = session.feedback
    let place = stop.place
    let isParked = stop == .parked
    let words = search?.lowercased().split(separator: " ") ?? []
    pointsHere = points.indices.filter { index in
      let isHere =
        isParked
        ? points[index].isParked
        : !points[index].isParked && points[index].question == place?.question
          && points[index].proposition == place?.proposition
      return words.isEmpty ? isHere : holds(points[index], words)
    }.map { points[$0] }
  }

  var pickedPoint: Feedback? {
    picked.flatMap(session.index(of:)).map { session.feedback[$0] }
  }

  private func holds(_ point: Feedback, _ words: [Substring]) -> Bool {
    let who = session.stakeholder(point.stakeholder)?.label ?? ""
    let themes = point.themes.map(\.text).joined(separator: " ")
    let haystack = "\(point.text) \(who) \(themes) \(point.stance.rawValue)".lowercased()
    return words.allSatisfy { haystack.contains($0) }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// The seconds at each place that a file holds, and since when.
struct SavedTime: Equatable, Sendable {
  let at: Timestamp
  let spent: [Place: Int]
}
