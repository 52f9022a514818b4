package import ConsultationModel

extension Session {
  /// Adds the rows that this session does not have yet, withdrawn and edited points counting as
  /// had, and returns how many those were.
  @discardableResult
  package mutating func adopt(_ rows: [ImportedRow]) -> Int {
    var known = Set(feedback.map(\.id))
    var added = 0
    for row in rows where !known.contains(formerID(for: row)) {
      guard known.insert(pointID(for: row)).inserted else { continue }
      record(
        row.entry, proposition: row.proposition, question: row.question,
        moment: moment(row.takenAt, row.fingerprint), ordinal: row.fingerprint.ordinal)
      added += 1
    }
    return added
  }

  /// Whether any of the rows was taken into this session before.
  package func holdsAny(of rows: [ImportedRow]) -> Bool {
    let known = Set(feedback.map(\.id))
    return rows.contains {
      known.contains(pointID(for: $0)) || known.contains(formerID(for: $0))
    }
  }

  /// The points of the rows that somebody coded, once they were adopted.
  package func codings(
    of rows: [ImportedRow]
  ) -> [(point: PointReference, coding: RowCoding)] {
    let known = Set(feedback.map(\.id))
    return rows.compactMap { row in
      guard let coding = row.coding else { return nil }
      let former = formerID(for: row)
      let feedback = known.contains(former) ? former : pointID(for: row)
      return (PointReference(session: id, feedback: feedback), coding)
    }
  }

  private func pointID(for row: ImportedRow) -> Feedback.ID {
    moment(row.takenAt, row.fingerprint).id(row.fingerprint.ordinal * 2)
  }

  private func formerID(for row: ImportedRow) -> Feedback.ID {
    moment(row.takenAt, row.formerFingerprint).id(row.formerFingerprint.ordinal * 2)
  }

  /// The time of the row, else the beginning of the session's day, with bits of the row and of
  /// this session instead of chance: so the same row gets the same id at every import.
  private func moment(_ takenAt: Timestamp?, _ fingerprint: Fingerprint) -> Moment {
    let day = Timestamp(
      milliseconds: Int64(date.daysSinceEpoch) * 86_400_000, offsetMinutes: 0)
    var bits = fingerprint
    bits.mix(id.text)
    return Moment(
      now: takenAt ?? day, entropy: UInt64(truncatingIfNeeded: bits.bits ^ bits.bits >> 64))
  }
}

extension Fingerprint {
  // Eleven more bits of the row for the twelve that a UUIDv7 has beside its 62 random ones.
  fileprivate var ordinal: Int {
    Int(truncatingIfNeeded: bits >> 96) & 0x7FF
  }
}
