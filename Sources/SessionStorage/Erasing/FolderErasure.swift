package import ConsultationModel
import DurableFiles
package import SealedFiles

/// Removes a person from everything of ours that stands in a folder.
package struct FolderErasure {
  /// What was changed, or would be.
  package struct Outcome: Equatable, Sendable {
    package var changed: [String] = []
    package var removed: [String] = []
    package var tally = Eraser.Tally()
    /// By path, what is changed there.
    package var sights: [String: [ErasureSight]] = [:]
    /// Changed files that the disk knew by a second name, which holds the old words still.
    package var twins: [String] = []
  }

  private let folder: String
  private let refuge: String?
  private let account: String
  private let moment: Moment
  private let eraser: Eraser
  private let keyring: Keyring

  package init(
    of name: ErasedName, points: Eraser.Points, in folder: String, refuge: String?,
    account: String, moment: Moment, _ keyring: Keyring
  ) {
    self.keyring = keyring
    self.folder = folder
    self.refuge = refuge
    self.account = account
    self.moment = moment
    eraser = Eraser(name, points: points, now: moment.now)
  }

  /// What would be changed.
  package func plan() throws(StorageError) -> Outcome {
    var outcome = Outcome()
    for family in try affected() {
      let erasure = try erasure(of: family)
      outcome.note(erasure)
    }
    return outcome
  }

  /// Changes everything, or nothing where a file is seen to be held or can't be written.
  ///
  /// What fails later leaves some files changed, and says which; a second run does the rest.
  package func run() throws(StorageError) -> Outcome {
    DurableFile.allowManyOpen()
    let held = try hold(affected())
    var outcome = Outcome()
    for (number, (family, lease)) in held.enumerated() {
      do throws(StorageError) {
        try erase(family, &outcome)
      } catch {
        throw Self.interruption(error, outcome, rest: held[number...].map(\.family.session))
      }
      _ = lease
    }
    return outcome
  }

  private func erase(_ family: FileFamily, _ outcome: inout Outcome) throws(StorageError) {
    let lock = try Self.lock(family)
    let erasure = try erasure(of: family)
    do throws(FileError) {
      for (path, step) in erasure.steps { try take(step, path, &outcome) }
    } catch {
      throw StorageError(error)
    }
    outcome.tally += erasure.tally
    _ = consume lock
  }

  private func take(
    _ step: FamilyErasure.Step, _ path: String, _ outcome: inout Outcome
  ) throws(FileError) {
    let hasTwin = try FolderTree.entry(path).map { $0.names > 1 } ?? false
    switch step {
    case .replace(let bytes):
      try DurableFile.replace(path, with: bytes)
      outcome.changed.append(path)
    case .move(let other, let bytes):
      // In this order: a crash in between leaves both, and a second run ends it.
      try DurableFile.replace(other, with: bytes)
      try DurableFile.remove(path)
      outcome.changed.append(other)
    case .remove:
      try DurableFile.remove(path)
      outcome.removed.append(path)
    }
    if hasTwin { outcome.twins.append(path) }
  }

  /// Sees that every file can be changed, and keeps other programs from opening the sessions.
  ///
  /// Files that are only listed are left alone: they may stand where nothing can be written.
  private func hold(
    _ families: [FileFamily]
  ) throws(StorageError) -> [(family: FileFamily, lease: Lease)] {
    let own = Holder(name: "summit erase", host: Machine.name, since: moment.now)
    var held: [(family: FileFamily, lease: Lease)] = []
    for family in families {
      let erasure = try erasure(of: family)
      guard !erasure.steps.isEmpty || family.isMarkNamed else { continue }
      do throws(FileError) {
        for (path, _) in erasure.steps { try DurableFile.requireReplaceable(path) }
        switch try Lease.take(of: family.session, note: SessionHold.note(own)) {
        case .taken(let lease): held.append((family, lease))
        case .held(let note): throw Self.refusal(family.session, SessionHold.holder(in: note))
        }
        let lock = try FileLock(of: family.session)
        _ = consume lock
      } catch {
        throw StorageError(error.sentence + " Nothing was changed.")
      }
    }
    return held
  }

  private func erasure(of family: FileFamily) throws(StorageError) -> FamilyErasure {
    try FamilyErasure(of: family, eraser, keyring, by: account, moment: moment)
  }

  /// Families with a file in which the name stands.
  private func affected() throws(StorageError) -> [FileFamily] {
    do {
      return try ErasureSurvey(of: eraser.name, in: folder, refuge: refuge, keyring).families
    } catch {
      throw StorageError(error)
    }
  }

  private static func lock(_ family: FileFamily) throws(StorageError) -> FileLock {
    do {
      return try FileLock(of: family.session)
    } catch {
      throw StorageError(error)
    }
  }
}

extension FolderErasure.Outcome {
  fileprivate mutating func note(_ erasure: FamilyErasure) {
    tally += erasure.tally
    sights.merge(erasure.sights) { $0 + $1 }
    for (path, step) in erasure.steps {
      if step == .remove { removed.append(path) } else { changed.append(path) }
    }
  }
}
