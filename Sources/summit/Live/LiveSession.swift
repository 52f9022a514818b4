internal import ConsultationModel
internal import DurableFiles
internal import SealedFiles
internal import SessionStorage

/// One session that is followed: a file, or the one of a folder that was saved last.
struct LiveSession {
  /// Seconds without a save after which a table may have gone: an open one saves its time sooner.
  private static let patience = 60

  let path: String
  let keyring: Keyring
  private(set) var file: String?
  private var stamp: FileStamp?
  private var drafts: FileStamp?

  init(path: String, keyring: Keyring) {
    self.path = path
    self.keyring = keyring
  }

  mutating func first() throws -> Session {
    switch look() {
    case .success(let session?): return session
    case .success(nil):
      throw Refusal.work("\(path.printable) holds no session. Begin one first, or name another.")
    case .failure(let problem): throw problem
    }
  }

  /// The session where it or its place has changed; nil where neither has.
  mutating func look() -> Result<Session?, StorageError> {
    do throws(StorageError) {
      guard let current = try currentFile() else { return .success(nil) }
      let now = FileStamp(of: current)
      let kept = FileStamp(of: DraftFile.path(forSession: current))
      guard current != file || now != stamp || kept != drafts else { return .success(nil) }
      (file, stamp, drafts) = (current, now, kept)
      return .success(try SessionFile.load(current, keyring))
    } catch {
      return .failure(error)
    }
  }

  func stop(of session: Session) -> LiveStop? {
    file.map { LiveStop(of: session, at: $0, keyring) }
  }

  private func currentFile() throws(StorageError) -> String? {
    guard World.isFolder(path) else { return path }
    let stamped = try SessionFolder(path).sessionPaths().compactMap { path in
      FileStamp(of: path).map { (path, $0) }
    }
    let newest = stamped.max { $1.1.isLater(than: $0.1) }
    // Tables that sit at once save by turns: it stays with one for as long as that is there.
    let followed = stamped.first { $0.0 == file }
    if let followed, newest?.1.isLater(than: followed.1, by: Self.patience) == false {
      return followed.0
    }
    return newest?.0
  }
}
