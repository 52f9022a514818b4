package import ConsultationModel

/// What became of reading one file.
package enum GatheredFile: Sendable {
  case session(Session)
  case unreadable(reason: String)
}

/// Something that sessions are folded into one by one, each once.
package protocol Gatherer {
  mutating func add(_ session: Session, file: String)
  mutating func exclude(file: String, reason: String)
}

/// Folds session files one at a time, so that only what is counted stays in memory.
package enum Gathering {
  /// Folds every session once, however many files hold it and in whatever order they are named.
  ///
  /// Of copies that differ the one with the most recently changed point counts and the others
  /// are excluded; copies that are the same are passed over. `load` may be called twice a file.
  package static func fold<G: Gatherer>(
    _ files: [String], into empty: G, load: (String) -> GatheredFile
  ) -> G {
    var gatherer = empty
    var roll = CopyRoll()
    var unreadable: [(file: String, reason: String)] = []
    for file in Set(files).sorted() {
      switch load(file) {
      case .unreadable(let reason): unreadable.append((file, reason))
      case .session(let session):
        if roll.enter(session, file: file) { gatherer.add(session, file: file) }
      }
    }
    if roll.hasNewerCopies { gatherer = refold(roll.chosenFiles, into: empty, load: load) }
    for (file, reason) in unreadable + roll.olderCopies {
      gatherer.exclude(file: file, reason: reason)
    }
    return gatherer
  }

  // A copy met later turned out to be the newer one; what was folded can't be taken out again.
  private static func refold<G: Gatherer>(
    _ files: [String], into empty: G, load: (String) -> GatheredFile
  ) -> G {
    files.reduce(into: empty) { gatherer, file in
      switch load(file) {
      case .unreadable(let reason): gatherer.exclude(file: file, reason: reason)
      case .session(let session): gatherer.add(session, file: file)
      }
    }
  }
}
