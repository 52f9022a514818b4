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

  var hasNewerCopies: Bool {
    copies.values.contains { $0.first?.file != chosen(of: $0)?.file }
  }

  var chosenFiles: [String] {
    copies.values.compactMap { chosen(of: $0)?.file }.sorted()
  }

  var olderCopies: [(file: String, reason: String)] {
    copies.values.flatMap { copies -> [(file: String, reason: String)] in
      guard let chosen = chosen(of: copies) else { return [] }
      return copies.filter { $0.edition != chosen.edition }
        .map { ($0.file, "an older copy of the session in \(chosen.file)") }
    }
  }

  private func chosen(of copies: [Copy]) -> Copy? {
    // The first of equals, so that the same copy counts wherever its twins lie.
    copies.reduce(nil as Copy?) { best, copy in
      guard let best, !(best.edition < copy.edition) else { return copy }
      return best
    }
  }
}
