extension Feedback {
  /// Where a point stands, which is only ever changed as one.
  private struct Whereabouts: Equatable {
    var proposition: Proposition.ID?
    var question: Question.ID?
    var isParked: Bool
    var triage: Triage
  }

  private var whereabouts: Whereabouts {
    get {
      Whereabouts(proposition: proposition, question: question, isParked: isParked, triage: triage)
    }
    set {
      proposition = newValue.proposition
      question = newValue.question
      isParked = newValue.isParked
      triage = newValue.triage
    }
  }

  /// This version with what `other` changed since `base`, field by field: a vote here and a mended
  /// word there both stay. A field that both changed is as here, and tells of a clash.
  package func combined(
    with other: Feedback, since base: Feedback
  ) -> (point: Feedback, clashes: Bool) {
    var result = self
    var clashes = false
    func take<Value: Equatable>(_ field: WritableKeyPath<Feedback, Value>) {
      let theirs = other[keyPath: field]
      guard theirs != base[keyPath: field], theirs != result[keyPath: field] else { return }
      if result[keyPath: field] == base[keyPath: field] {
        result[keyPath: field] = theirs
      } else {
        clashes = true
      }
    }
    take(\.whereabouts)
    take(\.text)
    take(\.voice)
    take(\.stance)
    take(\.stakeholder)
    take(\.attribution)
    take(\.sector)
    take(\.partners)
    take(\.themes)
    take(\.votes)
    take(\.isWithdrawn)
    take(\.objection)
    take(\.round)
    take(\.takenAt)
    take(\.takenBy)
    take(\.unknownFields)
    return (result, clashes)
  }

  /// Whether this is the later of two versions of one point: revised more often, else edited later.
  /// The last comparison only has every machine decide alike.
  func isLater(than other: Feedback) -> Bool {
    if revision != other.revision { return revision > other.revision }
    let time = editedAt ?? takenAt
    let otherTime = other.editedAt ?? other.takenAt
    if time != otherTime { return time > otherTime }
    return other.text.utf8.lexicographicallyPrecedes(text.utf8)
  }
}
