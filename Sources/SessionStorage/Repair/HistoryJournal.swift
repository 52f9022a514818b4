import ConsultationModel
import OrderedJSON

/// The journal of changes beside a session, `.table-3.history.jsonl`, as a repair reads it: the
/// last state of every point.
struct HistoryJournal {
  private(set) var session: String?
  private(set) var points: [RescuedPoint] = []
  private(set) var faults: [Fault] = []

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      do {
        let value = try JSONValue(parsing: Array(line))
        if index == 0 { readHeading(value) } else { readStep(value, line: index + 1) }
      } catch {
        // The last line may be half written: whoever wrote it had not said yet that it was saved.
        if index == lines.count - 1, index > 0 { continue }
        faults.append(
          Fault(
            path: "line \(index + 1), column \(error.column):", problem: error.problem,
            remedy: "Move the file away to begin a new history"))
      }
    }
  }

  private mutating func readHeading(_ value: JSONValue) {
    if value["format"] == .string(HistoryFile.format), case .string(let id) = value["session"] {
      session = id
    } else {
      faults.append(
        Fault(
          path: "line 1:", problem: "it is no history of a session",
          remedy: "Move the file away to begin a new history"))
    }
  }

  private mutating func readStep(_ value: JSONValue, line: Int) {
    guard case .array(let changes) = value["points"] else { return }
    for change in changes {
      guard case .object(let members) = change["after"] else { continue }
      var reader = FieldReader(members)
      let point = SessionFile.point(&reader, attribution: .unattributed)
      for fault in reader.faults {
        faults.append(
          Fault(
            path: "line \(line): \(fault.path)", problem: fault.problem, remedy: fault.remedy))
      }
      if point != nil, reader.faults.isEmpty {
        points.append(RescuedPoint(fields: members, offset: nil))
      }
    }
  }
}

extension SecondSource {
  init(history: HistoryJournal, name: String) {
    self.init(name: "the history \(name)")
    session = history.session
    for point in history.points { put(point) }
  }
}
