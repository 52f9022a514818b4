internal import ConsultationModel

/// Which files hold which session, and which copy of each counts.
struct CopyRoll {
  private struct Copy {
    let file: String
    let edition: SessionEdition
  }

  private var copies: [Session.ID: [Copy]] = [:]

  /// True where no file before held the session.
  mutating func enter(_ session: Session, file: String) -> Bool {
    copies[session.id, default: []].append(
      Copy(file: file, edition: SessionEdition(of: session)))
    return copies[session.id]?.count == 1
  }

  /// The file of a session that counts, with other files that hold it differently.
  struct Choice {
    let file: String
    let others: [String]
  }

  /// Whether any session is held differently by two files.
  var hasDifferingCopies: Bool { choices.contains { !$0.others.isEmpty } }

  /// One for each session, by the names of the files that count.
  var choices: [Choice] {
    copies.values.compactMap { copies in
      chosen(of: copies).map { chosen in
        let others = copies.filter { $0.edition != chosen.edition }
        return Choice(file: chosen.file, others: others.map(\.file).sorted())
      }
    }.sorted { $0.file < $1.file }
  }

  private func chosen(of copies: [Copy]) -> Copy? {
    // The first of equals, so that the same copy counts wherever its twins lie.
    copies.reduce(nil as Copy?) { best, copy in
      guard let best, !(best.edition < copy.edition) else { return copy }
      return best
    }
  }
}
