import ConsultationModel
import DurableFiles
import OrderedJSON
import SealedFiles

/// What has to be done to the files of one family so that a person is in none of them.
struct FamilyErasure {
  /// What becomes of one file.
  enum Step: Equatable {
    case replace([UInt8])
    /// The same under another name, since the file's own was the person's.
    case move(to: String, [UInt8])
    case remove
  }

  /// The session last: while its name stands there, a second run knows whose points are whose.
  private(set) var steps: [(path: String, step: Step)] = []
  private(set) var tally = Eraser.Tally()
  /// What is changed in each file, and not what stood so in one before it.
  private(set) var sights: [String: [ErasureSight]] = [:]

  /// Reads every file of the family and changes none.
  init(
    of family: FileFamily, _ eraser: Eraser, _ keyring: Keyring, by account: String,
    moment: Moment
  ) throws(StorageError) {
    var files: [OwnFile] = []
    do throws(FileError) {
      for path in family.paths {
        if let file = try OwnFile(path, keyring) { files.append(file) }
      }
    } catch {
      throw StorageError(error)
    }
    var work = FileErasing(eraser, keyring)
    for case .document(let document) in files.map(\.content) { work.eraser.meet(document) }
    var seen: Set<ErasureSight> = []
    for file in files {
      work.eraser.sights = []
      if let step = try work.step(for: file) { steps.append((file.path, step)) }
      sights[file.path] = work.eraser.sights.filter { seen.insert($0).inserted }
    }
    let name = eraser.name.stands(in: account) ? "" : account
    try note(.erasure(by: name, moment), in: family, files, keyring)
    let last = family.session
    steps.sort { $0.path != last && $1.path == last }
    tally = work.eraser.tally
  }

  /// Says in the history of a session that an erasure was made, once for each.
  private mutating func note(
    _ change: Change, in family: FileFamily, _ files: [OwnFile], _ keyring: Keyring
  ) throws(StorageError) {
    let path = HistoryFile.path(forSession: family.session)
    let known = steps.firstIndex { $0.path == path }
    guard known != nil || steps.contains(where: { $0.path == family.session }),
      let id = files.first(where: { $0.path == family.session })?.sessionID
    else { return }
    // It was read just now: where no seal became known by that, it has none.
    if keyring.seals(family.session) == nil { keyring.keep(nil, for: family.session) }
    var lines = try HistoryFile.line(HistoryFile.heading(of: id), family.session, keyring)
    for file in files where file.path == path {
      if case .history(let bytes) = file.content { lines = bytes }
    }
    if let known, case .replace(let bytes) = steps[known].step { lines = bytes }
    guard !Self.endsWithErasure(lines, path, keyring) else { return }
    if lines.last != 10 { lines.append(10) }
    lines += try HistoryFile.line(HistoryFile.encode(change), family.session, keyring)
    if let known { steps.remove(at: known) }
    steps.append((path, .replace(lines)))
  }

  private static func endsWithErasure(
    _ lines: [UInt8], _ path: String, _ keyring: Keyring
  ) -> Bool {
    guard let last = lines.split(separator: 10).last,
      let plain = OwnFile.plain(Array(last), path, keyring)
    else { return false }
    return HistoryFile.change(in: plain)?.summary == ErasedName.summary
  }
}

extension OwnFile {
  fileprivate var sessionID: Session.ID? {
    guard case .document(let document) = content,
      document["format"] == .string(SessionFile.format), case .string(let id) = document["id"]
    else { return nil }
    return Session.ID(id)
  }
}

extension Change {
  // As a merge it is no step that could be taken back.
  fileprivate static func erasure(by name: String, _ moment: Moment) -> Change {
    Change(
      id: moment.id(ordinal), at: moment.now.inWholeSeconds, by: name, kind: .merged,
      summary: ErasedName.summary)
  }
}
