internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import GuideLibrary
internal import Reporting
internal import SealedFiles
internal import SessionStorage

/// The sessions of a folder as they stand now, each read anew only when its file has changed.
///
/// Files are looked at twice a second, which works on every disk and network drive, and at once where
/// the kernel gives notice.
struct LiveTables {
  private struct Known {
    let stamp: FileStamp
    var session: Session?
    var table: BoardTable?
    var problem: String?
    /// Whether its points have their themes, which take longer than reading them.
    var isThemed = false
  }

  /// So many files are read before the screen is painted again.
  private static let filesAtOnce = 8

  let folder: String
  let keyring: Keyring
  private var known: [String: Known] = [:]
  private var counter: SessionCounter
  private var problems: [String] = []
  /// What was found of points, for as long as they stay as they are.
  private var themes: [PointReference: (point: Feedback, themes: [Theme.ID])] = [:]
  /// Files that are still to be read.
  private(set) var waiting = 0

  /// Whether there is more to do than one look did.
  var hasMore: Bool { waiting > 0 || known.values.contains { !$0.isThemed && $0.session != nil } }

  init(folder: String, keyring: Keyring) throws {
    self.folder = folder
    self.keyring = keyring
    var files = GatheredFiles(keyring: keyring)
    if World.isFolder(folder) { files.gather(folder) }
    counter = SessionCounter(basis: try files.basis(), guide: files.guide)
  }

  /// Looks once for what has changed since: empty where nothing has.
  mutating func look() -> [Board.News] {
    do throws(StorageError) {
      let listing = try SessionFolder(folder).listing()
      let gone = Set(known.keys).subtracting(listing.paths)
      for path in gone { known[path] = nil }
      let changed = listing.paths.filter { path in
        FileStamp(of: path).map { $0 != known[path]?.stamp } ?? false
      }
      let isNew = !changed.isEmpty || !gone.isEmpty
      guard isNew || hasMore || problems != listing.problems.map(\.sentence) else { return [] }
      problems = listing.problems.map(\.sentence)
      for path in changed.prefix(Self.filesAtOnce) { read(path) }
      waiting = max(0, changed.count - Self.filesAtOnce)
      // First where every table is, then what its points are about.
      if waiting == 0 { themeOne() }
      return [.loading(waiting), news()]
    } catch {
      // A drive that is away for a moment: what was known stays on the wall.
      return [.tables(countedTables(), problems: [error.sentence])]
    }
  }

  private mutating func read(_ path: String) {
    // Before it is read: what is written meanwhile is seen the next time.
    guard let stamp = FileStamp(of: path) else { return }
    do throws(StorageError) {
      let session = try SessionFile.load(path, keyring)
      let table = table(of: session, at: path)
      known[path] = Known(stamp: stamp, session: session, table: table)
    } catch {
      // Half a file that a sync tool is still writing: what was known of the table stays.
      known[path] = Known(
        stamp: stamp, session: known[path]?.session, table: known[path]?.table,
        problem: error.sentence)
    }
  }

  private func table(of session: Session, at path: String) -> BoardTable {
    BoardTable(session, file: path, here: LiveStop(of: session, at: path, keyring).stop)
  }

  /// Gives one table's points their themes.
  private mutating func themeOne() {
    let open = known.filter { !$0.value.isThemed && $0.value.session != nil }.keys.min()
    guard let path = open, let session = known[path]?.session, let table = known[path]?.table
    else { return }
    let done = themed(table, session)
    known[path]?.table = done
    known[path]?.isThemed = true
  }

  private mutating func themed(_ table: BoardTable, _ session: Session) -> BoardTable {
    var table = table
    let reference = { (point: Feedback) in
      PointReference(session: session.id, feedback: point.id)
    }
    let standing = session.feedback.filter { !$0.isWithdrawn }
    let fresh = standing.filter { themes[reference($0)]?.point != $0 }
    for (point, found) in counter.themes(of: fresh, in: session) {
      themes[reference(point)] = (point, found)
    }
    for point in standing {
      for theme in themes[reference(point)]?.themes ?? [] {
        table.themes[theme, default: .init()].points += 1
        if point.stance == .supporting { table.themes[theme]?.supporting += 1 }
        if point.stance == .against { table.themes[theme]?.against += 1 }
      }
    }
    return table
  }

  /// As a report gathers them: of copies of one session the newer counts.
  private mutating func countedTables() -> [BoardTable] {
    let paths = known.filter { $0.value.session != nil }.keys.sorted()
    // To tell copies apart takes as long as reading them, and mostly there are none.
    guard Set(paths.compactMap { known[$0]?.session?.id }).count < paths.count else {
      return Self.inOrder(paths.compactMap { known[$0]?.table })
    }
    let read = known
    let gathered = Gathering.fold(paths, into: Sessions()) { path in
      read[path]?.session.map { .session($0) } ?? .unreadable(reason: "")
    }
    let tables = gathered.sessions.compactMap { file, session in
      // A sync tool's copy may have brought points that the file itself doesn't have.
      read[file]?.session == session
        ? read[file]?.table : themed(table(of: session, at: file), session)
    }
    return Self.inOrder(tables)
  }

  private static func inOrder(_ tables: [BoardTable]) -> [BoardTable] {
    tables.sorted { left, right in
      (left.title, left.name.count, left.name, left.file)
        < (right.title, right.name.count, right.name, right.file)
    }
  }

  private mutating func news() -> Board.News {
    let broken = known.sorted { $0.key < $1.key }.compactMap(\.value.problem)
    return .tables(countedTables(), problems: problems + broken)
  }

  /// The sessions that count.
  private struct Sessions: Gatherer {
    var sessions: [(file: String, session: Session)] = []

    mutating func add(_ session: Session, file: String) { sessions.append((file, session)) }
    mutating func exclude(file: String, reason: String) {}
  }
}

/// Where a table's walk stands and whether its clock does, as its note-taker's program keeps it;
/// nothing else is taken from there.
struct LiveStop {
  let stop: Stop?
  let isPaused: Bool

  init(of session: Session, at path: String, _ keyring: Keyring) {
    let drafts = DraftFile(forSession: path, id: session.id, refuge: nil, keyring).look().drafts
    (stop, isPaused) = (drafts.stop, drafts.isPaused)
  }
}
