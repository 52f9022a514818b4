package import ConsultationModel
import DurableFiles
import OrderedJSON
package import SealedFiles

/// What of a session is not in its file yet: unsent lines, and points that could not be saved.
package struct KeptDrafts: Equatable, Sendable {
  package var drafts: Drafts
  package var unsaved: Unsaved?
  /// Steps that the history doesn't hold yet.
  package var changes: [Change]

  package init(
    _ drafts: Drafts = Drafts(), unsaved: Unsaved? = nil, changes: [Change] = []
  ) {
    self.drafts = drafts
    self.unsaved = unsaved
    self.changes = changes
  }

  package var isEmpty: Bool { drafts.isEmpty && unsaved == nil && changes.isEmpty }
}

/// The hidden file beside a session that keeps its drafts: `.table-3.drafts.json`. Where the
/// folder takes no file, a refuge elsewhere keeps them.
package struct DraftFile: Sendable {
  static let format = "summit-drafts"
  static let version = 2
  private static let largestSize = 64 << 20

  /// Beside the session.
  package let path: String
  /// In the refuge; nil where there is none.
  package let refuge: String?
  private let session: String
  private let keyring: Keyring

  /// `refuge` is a folder, made when it is needed.
  package init(forSession session: String, id: Session.ID, refuge: String?, _ keyring: Keyring) {
    self.session = session
    self.keyring = keyring
    path = Self.path(forSession: session)
    self.refuge = refuge.map { "\($0)/\(Self.refugeName(of: id)).drafts.json" }
  }

  static func refugeName(of id: Session.ID) -> String {
    String(SessionFolder.safe(id.text).prefix(100))
  }

  package static func path(forSession session: String) -> String {
    HiddenFile.path(besideJSON: session, ending: ".drafts.json")
  }

  /// What was kept, in whichever place; with a sentence for each file that can't be read, which is
  /// moved out of the way of new drafts.
  package func load() -> (kept: KeptDrafts, notices: [String]) {
    var kept = KeptDrafts()
    var notices: [String] = []
    for place in places {
      do throws(StorageError) {
        guard let found = try read(place) else { continue }
        kept.drafts.takeIn(found.drafts)
        kept.unsaved = kept.unsaved?.joined(with: found.unsaved) ?? found.unsaved
        let known = Set(kept.changes.map(\.id))
        kept.changes += found.changes.filter { !known.contains($0.id) }
      } catch {
        notices.append(setAside(place, error))
      }
    }
    return (kept, notices)
  }

  /// The newest first: it knows where the walk stands.
  private var places: [String] {
    guard let refuge else { return [path] }
    guard let kept = FileStamp(of: refuge), let beside = FileStamp(of: path) else {
      return [path, refuge]
    }
    return kept.isLater(than: beside) ? [refuge, path] : [path, refuge]
  }

  /// The same without touching anything; what can't be read is passed over.
  package func look() -> KeptDrafts {
    var kept = KeptDrafts()
    for place in places {
      do throws(StorageError) {
        guard let found = try read(place) else { continue }
        kept.drafts.takeIn(found.drafts)
        kept.unsaved = kept.unsaved ?? found.unsaved
      } catch {}
    }
    return kept
  }

  /// Keeps the drafts, in the refuge where not beside the session; what was kept before stays until
  /// then. The files go away when there is nothing to keep. Throws where neither place takes them.
  package func save(_ kept: KeptDrafts) throws(StorageError) {
    do {
      try write(kept, to: path)
      if let refuge { try write(KeptDrafts(), to: refuge) }
    } catch {
      guard let refuge, !kept.isEmpty, takes(kept, at: refuge) else { throw error }
    }
  }

  private func takes(_ kept: KeptDrafts, at refuge: String) -> Bool {
    do {
      try Self.makeFolder(of: refuge)
      try write(kept, to: refuge)
      return true
    } catch {
      // Why the folder of the session takes nothing is what has to be mended.
      return false
    }
  }

  // Only the refuge may have to be made: a folder of sessions that is gone may come back.
  private static func makeFolder(of path: String) throws(StorageError) {
    do {
      try DurableFolder.make(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    } catch {
      throw StorageError(error)
    }
  }

  private func write(_ kept: KeptDrafts, to path: String) throws(StorageError) {
    // Sealed first: where that fails, what was kept before stays.
    let bytes = try Belonging.sealed(Self.encode(kept), path: path, of: session, keyring)
    do {
      guard !kept.isEmpty else { return try DurableFile.remove(path) }
      try DurableFile.replace(path, with: bytes)
    } catch {
      throw StorageError(error)
    }
  }

  private func read(_ path: String) throws(StorageError) -> KeptDrafts? {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: Self.largestSize)
    } catch {
      if error.isMissing { return nil }
      throw StorageError(error)
    }
    var faults: [Fault] = []
    let plain = try Belonging.opened(bytes, path: path, of: session, keyring)
    let kept = Self.decode(plain, faults: &faults)
    guard faults.isEmpty else { throw StorageError(path: path, faults: faults) }
    return kept
  }

  // Whatever hides what is in it, even a disk that recovers: the next drafts would take its place.
  private func setAside(_ path: String, _ error: StorageError) -> String {
    do {
      let name = try DurableFile.setAside(path, as: path + ".damaged")
      return "\(error.sentence) It is kept as \(name)."
    } catch {
      return error.sentence
    }
  }
}
