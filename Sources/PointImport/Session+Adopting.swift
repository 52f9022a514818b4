package import ConsultationModel

extension Session {
  /// Adds the rows that this session does not have yet, withdrawn and edited points counting as
  /// had, and returns how many those were.
  @discardableResult
  package mutating func adopt(_ rows: [ImportedRow]) -> Int {
    var known = Set(feedback.map(\.id))
    var added = 0
    for row in rows where known.insert(pointID(for: row)).inserted {
      record(
        row.entry, proposition: row.proposition, question: row.question, moment: moment(of: row),
        ordinal: row.ordinal)
      added += 1
    }
    return added
  }

  /// Whether any of the rows was taken into this session before.
  package func holdsAny(of rows: [ImportedRow]) -> Bool {
    let known = Set(feedback.map(\.id))
    return rows.contains { known.contains(pointID(for: $0)) }
  }

  private func pointID(for row: ImportedRow) -> Feedback.ID {
    moment(of: row).id(row.ordinal * 2)
  }

  /// The time of the row, else the beginning of the session's day, with bits of the row and of
  /// this session instead of chance: so the same row gets the same id at every import.
  private func moment(of row: ImportedRow) -> Moment {
    let day = Timestamp(
      milliseconds: Int64(date.daysSinceEpoch) * 86_400_000, offsetMinutes: 0)
    var bits = row.fingerprint
    bits.mix(id.text)
    return Moment(
      now: row.takenAt ?? day, entropy: UInt64(truncatingIfNeeded: bits.bits ^ bits.bits >> 64))
  }
}

extension ImportedRow {
  // Eleven more bits of the row for the twelve that a UUIDv7 has beside its 62 random ones.
  fileprivate var ordinal: Int {
    Int(truncatingIfNeeded: fingerprint.bits >> 96) & 0x7FF
  }
}
