/// One point before and after a change.
package struct PointChange: Equatable, Sendable {
  /// Nil where the change recorded the point.
  package let before: Feedback?
  package let after: Feedback

  package init(before: Feedback?, after: Feedback) {
    self.before = before
    self.after = after
  }
}

/// One step in the life of a session: who did what to which points, and when.
package struct Change: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Change>

  /// What kind of step it is.
  package enum Kind: Equatable, Sendable {
    case made
    case undid(Change.ID)
    case redid(Change.ID)
    /// Two versions met; what gave way is kept as `before`.
    case merged
  }

  package let id: ID
  package let at: Timestamp
  /// The note-taker, or whatever else made it; may be empty.
  package let by: String
  package let kind: Kind
  /// What was done, as a sentence can name it: `the vote`.
  package let summary: String
  package let points: [PointChange]
  /// The table's name, where that is what changed.
  package let table: TableChange?
  /// The plan, what was signed off or who is there, where that changed.
  package let sitting: SittingChange?

  /// The table's name before and after.
  package struct TableChange: Equatable, Sendable {
    package let before: String
    package let after: String

    package init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  package init(
    id: ID, at: Timestamp, by: String, kind: Kind = .made, summary: String,
    points: [PointChange] = [], table: TableChange? = nil, sitting: SittingChange? = nil
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.kind = kind
    self.summary = summary
    self.points = points
    self.table = table
    self.sitting = sitting
  }
}

extension Change {
  /// What it was, in a few words: `took back the vote`.
  package var sentence: String {
    switch kind {
    case .made, .merged: summary
    case .undid: "took back \(summary)"
    case .redid: "did again \(summary)"
    }
  }

  /// Everything that differs between two versions of a session as one change; nil where no point,
  /// no table's name and nothing of the sitting does.
  package init?(
    _ summary: String, from before: Session, to after: Session, by: String, moment: Moment
  ) {
    let known = Dictionary(
      before.feedback.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let points = after.feedback.filter { known[$0.id] != $0 }
      .map { PointChange(before: known[$0.id], after: $0) }
    let table =
      before.table == after.table ? nil : TableChange(before: before.table, after: after.table)
    let sitting = SittingChange(from: before, to: after)
    guard !points.isEmpty || table != nil || sitting != nil else { return nil }
    // Ids of points take the low ordinals of a moment.
    self.init(
      id: moment.id(Self.ordinal), at: moment.now.inWholeSeconds, by: by, summary: summary,
      points: points, table: table, sitting: sitting)
  }

  /// Tells a change's id from those of the points that it recorded at the same moment.
  package static let ordinal = 4095
}
