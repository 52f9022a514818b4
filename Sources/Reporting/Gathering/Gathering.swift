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
  /// Of copies that differ the one with the most recently changed point counts, with whatever the
  /// others have in a later version or alone: a sync tool leaves such copies behind. Copies that are
  /// the same are passed over. `load` may be called twice a file.
  package static func fold<G: Gatherer>(
    _ files: [String], into empty: G, load: (String) -> GatheredFile
  ) -> G {
    var gatherer = empty
    var roll = CopyRoll()
    var excluded: [(file: String, reason: String)] = []
    for file in Set(files).sorted() {
      switch load(file) {
      case .unreadable(let reason): excluded.append((file, reason))
      case .session(let session):
        if roll.enter(session, file: file) { gatherer.add(session, file: file) }
      }
    }
    if roll.hasDifferingCopies {
      gatherer = empty
      for choice in roll.choices { excluded += add(choice, to: &gatherer, load) }
    }
    for (file, reason) in excluded { gatherer.exclude(file: file, reason: reason) }
    return gatherer
  }

  // What was folded can't be taken out again, so that all are folded anew once copies are known.
  private static func add<G: Gatherer>(
    _ choice: CopyRoll.Choice, to gatherer: inout G, _ load: (String) -> GatheredFile
  ) -> [(file: String, reason: String)] {
    switch load(choice.file) {
    case .unreadable(let reason): return [(choice.file, reason)]
    case .session(var session):
      let copies = choice.others.map { file in
        (file: file, reason: reason(for: load(file), mergedInto: &session, of: choice.file))
      }
      gatherer.add(session, file: choice.file)
      return copies
    }
  }

  private static func reason(
    for copy: GatheredFile, mergedInto session: inout Session, of file: String
  ) -> String {
    guard case .session(let copy) = copy else { return "a copy of the session in \(file)" }
    let merge = session.takeIn(copy: copy)
    guard merge.points > 0 else { return "an older copy of the session in \(file)" }
    let points = merge.points == 1 ? "1 point" : "\(merge.points) points"
    return "a copy of the session in \(file), counted there with \(points) that only it has so"
  }
}
