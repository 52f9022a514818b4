import ConsultationModel

/// What must be on disk, by what was confirmed: the model that the program is held against.
struct Expectations {
  /// The newest version of each point that was confirmed to be on disk.
  private(set) var confirmed: [Feedback.ID: Feedback] = [:]
  /// Points that were said to be kept with the drafts while saving failed.
  private(set) var kept: [Feedback.ID: Feedback] = [:]
  /// Every version of each point that anybody asked to have saved.
  private var offered: [Feedback.ID: [Feedback]] = [:]
  /// Points that somebody else changed as well.
  private(set) var shared: Set<Feedback.ID> = []
  /// Points of a command that said that its history could not be kept.
  var withoutHistory: Set<Feedback.ID> = []
  /// Words that were sent and are to be found somewhere.
  var spoken: Set<String> = []

  mutating func offer(_ session: Session) {
    for point in session.feedback where offered[point.id]?.last != point {
      offered[point.id, default: []].append(point)
    }
  }

  mutating func confirm(_ session: Session) {
    for point in session.feedback {
      confirmed[point.id] = later(point, confirmed[point.id])
      // What is saved now need not be kept; what it lacks must still come back.
      if let old = kept[point.id], point.revision >= old.revision { kept[point.id] = nil }
    }
  }

  mutating func keep(_ session: Session) {
    for point in session.feedback { kept[point.id] = point }
  }

  mutating func confirmOutside(_ point: Feedback, isEdit: Bool) {
    offered[point.id, default: []].append(point)
    confirmed[point.id] = later(point, confirmed[point.id])
    if isEdit { shared.insert(point.id) }
  }

  private func later(_ point: Feedback, _ other: Feedback?) -> Feedback {
    guard let other else { return point }
    return point.revision >= other.revision ? point : other
  }

  /// What is wrong with a session that was read from the disk; nil where all is well. What was only
  /// kept must be there as well where the session was opened and saved since.
  func fault(in session: Session, withKept: Bool) -> String? {
    let found = Dictionary(grouping: session.feedback, by: \.id)
    if let twice = found.first(where: { $0.value.count > 1 }) {
      return "The point \(twice.value[0].text) is there twice."
    }
    let wanted = withKept ? confirmed.merging(kept) { later($1, $0) } : confirmed
    for (id, point) in wanted {
      guard let standing = found[id]?.first else { return "The point \(point.text) is lost." }
      if let fault = fault(in: standing, wanted: point) { return fault }
    }
    return nil
  }

  private func fault(in standing: Feedback, wanted: Feedback) -> String? {
    let versions = offered[standing.id] ?? []
    let what = "The point \(standing.text), revision \(standing.revision),"
    guard standing.revision >= wanted.revision else {
      return "\(what) fell back behind \(wanted.text), revision \(wanted.revision)."
    }
    if shared.contains(standing.id) {
      let isKnown =
        versions.contains { $0.text == standing.text }
        && versions.contains { $0.votes == standing.votes }
        && versions.contains { $0.isParked == standing.isParked && $0.place == standing.place }
        && versions.contains { $0.isWithdrawn == standing.isWithdrawn }
      return isKnown ? nil : "\(what) is as nobody left it."
    }
    if standing.revision == wanted.revision {
      return standing == wanted ? nil : "\(what) is not as it was confirmed: \(wanted)"
    }
    return versions.contains(standing) ? nil : "\(what) is as nobody left it."
  }
}
