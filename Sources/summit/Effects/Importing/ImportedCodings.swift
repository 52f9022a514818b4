internal import ConsultationModel
internal import PointImport
internal import SessionStorage

/// What the rows of a table were coded as, written down as a coder's decisions.
struct ImportedCodings {
  let coder: String
  let folder: CodingsFolder

  /// Says how many points were coded; nothing where the table codes none.
  func write(_ codings: [(point: PointReference, coding: RowCoding)]) throws {
    guard !codings.isEmpty else { return }
    let path = try folder.path(of: coder)
    var coded = 0
    try CodingsFile.change(path, of: coder) { coded = Self.note(codings, in: &$0) }
    let others = codings.count - coded
    Console.say(
      "\(path): \(coded.counted("point")) coded by \(coder)"
        + (others > 0 ? ", \(others.grouped) decided before and left alone." : "."))
  }

  /// A point on which the coder ever decided stays as it is: the table is older than that, or the
  /// same one again.
  private static func note(
    _ codings: [(point: PointReference, coding: RowCoding)], in log: inout Codings
  ) -> Int {
    let moment = World.moment()
    let new = codings.filter { !log.hasSeen($0.point) }
    for (point, coding) in new {
      let verdicts = coding == .none ? [Verdict.none] : coding.themes.map { .added($0) }
      for verdict in verdicts {
        log.decide(Judgement(on: point, verdict), moment, ordinal: log.decisions.count)
      }
    }
    return new.count
  }
}
