import ConsultationModel
import OrderedJSON

/// The journal of changes beside a session, `.table-3.history.jsonl`, as a repair reads it: the
/// last state of every point.
struct HistoryJournal {
  private(set) var session: String?
  private(set) var points: [RescuedPoint] = []
  /// Why it is no history.
  private(set) var faults: [Fault] = []
  /// Lines that can't be read, as a crash leaves them; the others stand.
  private(set) var broken: [Fault] = []

  init(_ bytes: [UInt8], _ text: CompanionText) {
    let lines = text.lines(of: bytes)
    for (index, line) in lines.enumerated() where line?.isEmpty != true {
      if let problem = read(line, at: index) {
        // The last line may be half written: whoever wrote it had not said yet that it was saved.
        if index == lines.count - 1, index > 0 { continue }
        if index == 0 { refuse() } else { note(line: index + 1, problem) }
      }
    }
  }

  /// What is wrong with a line, if anything.
  private mutating func read(_ line: [UInt8]?, at index: Int) -> String? {
    guard let line else { return "it was damaged or changed, or is not sealed as its session is" }
    do {
      let value = try JSONValue(parsing: line)
      if index == 0 { readHeading(value) } else { readStep(value, line: index + 1) }
      return nil
    } catch {
      return "\(error.problem), as a crash leaves it"
    }
  }

  private mutating func readHeading(_ value: JSONValue) {
    if value["format"] == .string(HistoryFile.format), case .string(let id) = value["session"] {
      session = id
    } else {
      refuse()
    }
  }

  private mutating func refuse() {
    faults.append(
      Fault(
        path: "line 1:", problem: "it is no history of a session",
        remedy: "Move the file away to begin a new history"))
  }

  private mutating func note(line: Int, _ problem: String) {
    broken.append(
      Fault(
        path: "line \(line):", problem: problem,
        remedy: "Nothing need be done; what the line told can't be undone any more"))
  }

  private mutating func readStep(_ value: JSONValue, line: Int) {
    guard case .array(let changes) = value["points"] else { return }
    for change in changes {
      guard case .object(let members) = change["after"] else { continue }
      var reader = FieldReader(members)
      let point = SessionFile.point(&reader, attribution: .unattributed)
      if let fault = reader.faults.first {
        note(line: line, "\(fault.path) \(fault.problem), as a crash leaves it")
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
