import ConsultationModel
import ConsultationUI
import SealedFiles
import TerminalCanvas

/// The screens with a clock that goes on a second a key, and a disk that is a dictionary.
struct Stage {
  var app: App
  private(set) var effects: [Effect] = []
  private(set) var disk: [String: Session] = [:]
  private(set) var drafts: [String: Drafts] = [:]
  /// The steps of the history file, oldest first.
  private(set) var history: [Change] = []
  private(set) var form: FormDraft?
  private(set) var hasQuit = false
  /// What every save fails with, where there is something wrong with the disk.
  var saveFailure: String?
  /// Who else has every session open.
  var holder: Holder?
  /// Of sessions that are sealed, by path.
  var seals: [String: Passphrase] = [:]
  private var unlocked: Set<String> = []
  /// What saving to another file fails with.
  var elsewhereFailure: String?
  /// The codebook and the logs as the disk has them.
  var codebook = Codebook.fixture
  var logs: [String: Codings] = [:]
  var earlierRun: ThemeRun?
  /// What saving decisions fails with.
  var codingFailure: String?
  /// Whether the machine takes longer over the themes than anybody waits.
  var isThemingSlow = false
  /// What was decided, as the disk has it.
  var register = ResponseRegister()
  /// What noting a decision fails with.
  var decisionFailure: String?
  /// What keeping drafts fails with.
  var draftsFailure: String?
  private var clock = Timestamp(rfc3339: "2019-07-04T14:00:00+01:00")!
  private var entropy: UInt64 = 1

  init(columns: Int = 80, rows: Int = 24) {
    app = App(size: Size(columns: columns, rows: rows), folder: "Sessions")
    perform(app.begin())
  }

  /// The discussion screen of an empty session at table 3.
  static func discussion(
    columns: Int = 80, rows: Int = 24, session: Session = .fixture, drafts: Drafts = Drafts(),
    history: [Change] = []
  ) -> Stage {
    var stage = Stage(columns: columns, rows: rows)
    stage.history = history
    stage.disk["t3.json"] = session
    stage.drafts["t3.json"] = drafts
    stage.perform([.open(path: "t3.json")])
    return stage
  }

  private var firstPoint: SoughtPoint {
    let path = disk.keys.sorted()[0]
    return SoughtPoint(path: path, point: disk[path]?.feedback.first?.id ?? "none")
  }

  /// Puts a session on the disk and into the list.
  mutating func put(_ session: Session, at path: String = "t3.json") {
    disk[path] = session
    perform([.listSessions])
  }

  /// What is written for the only open session.
  var saved: Session { disk["t3.json"]! }
  var points: [Feedback] { saved.feedback }
  var screen: String { app.frame().picture() }

  var moment: Moment { Moment(now: clock, entropy: entropy) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.terminal(.key(key))) }
  }

  /// A key that comes so many milliseconds after the one before it.
  mutating func press(_ key: Key, after milliseconds: Int64) {
    clock = Timestamp(
      milliseconds: clock.milliseconds + milliseconds, offsetMinutes: clock.offsetMinutes)
    perform(app.handle(.terminal(.tick), at: moment))
    send(.terminal(.key(key)), advancing: false)
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Types a line and saves it.
  mutating func say(_ text: String) {
    type(text)
    press(.enter)
  }

  mutating func paste(_ text: String) { send(.terminal(.paste(text))) }
  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.terminal(.resized(Size(columns: columns, rows: rows))))
  }

  mutating func wait(seconds: Int) {
    for _ in 0..<seconds {
      clock = clock.adding(seconds: 1)
      send(.terminal(.tick), advancing: false)
    }
  }

  mutating func send(_ event: Event, advancing: Bool = true) {
    if advancing {
      clock = clock.adding(seconds: 1)
      perform(app.handle(.terminal(.tick), at: moment))
    }
    entropy &+= 1
    perform(app.handle(event, at: moment))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      self.effects.append(effect)
      for event in outcome(of: effect) { send(event, advancing: false) }
    }
  }

  private func isSealed(_ path: String) -> Bool {
    seals[path] != nil && !unlocked.contains(path)
  }

  private mutating func write(_ order: SaveOrder) -> SavedSession {
    disk[order.path] = order.session
    history += order.changes
    return SavedSession(path: order.path, serial: order.serial, changes: order.changes)
  }

  mutating func outcome(of effect: Effect) -> [Event] {
    switch effect {
    case .listSessions:
      let listings = disk.keys.sorted().map { path in
        SessionListing(
          path: path,
          content: isSealed(path)
            ? .sealed : .session(SessionSummary(disk[path]!, guide: .fixture)))
      }
      return [.guidesListed([.fixture]), .sessionsListed(listings)]
    case .unlock(let path, let passphrase):
      guard passphrase == seals[path] else {
        return [.passphraseAsked(path: path, isWrong: true)]
      }
      unlocked.insert(path)
      return outcome(of: .open(path: path))
    case .open(let path) where isSealed(path):
      return [.passphraseAsked(path: path, isWrong: false)]
    case .open(let path):
      var opened = OpenedSession(path: path, session: disk[path]!, guide: .fixture)
      opened.drafts = drafts[path] ?? Drafts()
      opened.holder = holder
      opened.elsewhere = "/home/ann/t3.json"
      return [.sessionOpened(opened)]
    case .create(let session, let passphrase):
      disk["new.json"] = session
      seals["new.json"] = passphrase
      return [
        .sessionOpened(OpenedSession(path: "new.json", session: session, guide: .fixture))
      ]
    case .save(let order):
      if let saveFailure { return [.saveFailed(saveFailure)] }
      return [.sessionSaved(write(order))]
    case .saveElsewhere(let order):
      if let elsewhereFailure { return [.saveElsewhereFailed(elsewhereFailure)] }
      let saved = write(order)
      return [.savedElsewhere(path: order.path), .sessionSaved(saved)]
    case .keepForm(let draft): form = draft
    case .readHistory(let path): return [.historyRead(ReadHistory(path: path, changes: history))]
    case .lookOutside: break
    case .keepDrafts(let kept, let path):
      if let draftsFailure { return [.draftsFailed(draftsFailure)] }
      drafts[path] = kept
    case .renameTable(let path, let table):
      disk[path]?.table = table
      return [.tableRenamed]
    case .prepareReport(let wishes, _):
      if wishes.filter == "nonsense" { return [.reportRefused("“nonsense” is no choice.", wishes)] }
      let head = [
        "Report", "══════", "\(disk.count) sessions", wishes.filter, wishes.grouping.rawValue,
      ]
      let lines = head + (1...60).map { "line \($0)" }
      // The sixth line leads to the fiftieth, which is a point of the first session.
      return [
        .reportPrepared(
          ReportPreview(
            wishes: wishes, lines: lines, leads: [5: 49], sources: [49: firstPoint],
            choices: [2: "theme=full-fibre"], excluded: []))
      ]
    case .export(let export):
      return export.path == "taken.md" && !export.overwrites
        ? [.reportWouldOverwrite(export)] : [.reportExported(path: export.path)]
    case .gatherThemes(let scope):
      return isThemingSlow ? [] : [.themesGathered(ThemedLayout(themed(scope), at: clock), scope)]
    case .tryCodebook(let codebook, let theme): return [tried(codebook, theme)]
    case .saveThemeWork(let work):
      if let codingFailure { return [.themeWorkFailed(codingFailure)] }
      if let log = work.codings { logs[log.coder] = log }
      if let codebook = work.codebook { self.codebook = codebook }
      return [.themeWorkSaved(SavedThemeWork(serial: work.serial))]
    case .gatherDecisions(let scope): return [.decisionsGathered(decisionsMaterial, scope)]
    case .noteDecision(let entry):
      if let decisionFailure { return [.failed(decisionFailure)] }
      register.append(entry)
      return [.decisionNoted(entry)]
    case .suspend, .ring: break
    case .quit: hasQuit = true
    }
    return []
  }
}
