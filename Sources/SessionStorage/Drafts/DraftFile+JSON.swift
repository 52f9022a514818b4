import ConsultationModel
import OrderedJSON

extension DraftFile {
  static func encode(_ kept: KeptDrafts) -> [UInt8] {
    let drafts = kept.drafts
    let lines = drafts.lines.sorted { key($0.key) < key($1.key) }
    return JSONValue.object([
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(version)),
      JSONMember("stop", drafts.stop.map { .object(members(of: $0)) } ?? .null),
      JSONMember("paused", .bool(drafts.isPaused)),
      JSONMember(
        "lines", .array(lines.map { .object(members(of: $0.key) + members(of: $0.value)) })),
      JSONMember("mending", drafts.mending.map(mending) ?? .null),
      JSONMember(
        "answers",
        .array(drafts.answers.sorted { $0.key < $1.key }.map { answer(($0.key, $0.value)) })),
      JSONMember("unsaved", kept.unsaved.map(unsaved) ?? .null),
      JSONMember("changes", .array(kept.changes.map(HistoryFile.encode))),
    ]).printed()
  }

  /// Reads version 1 too, which knew neither times nor unsaved points.
  static func decode(_ bytes: [UInt8], faults: inout [Fault]) -> KeptDrafts {
    var kept = KeptDrafts()
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      faults.append(Fault(error))
      return kept
    }
    guard case .object(let members) = value, value["format"] == .string(format) else {
      faults.append(Fault(path: "", problem: "it holds no drafts", remedy: "Remove the file"))
      return kept
    }
    var reader = FieldReader(members, suggest: Suggestion.nearest)
    _ = reader.integer("version", in: 1...version)
    if reader.value("stop") != nil { kept.drafts.stop = reader.object("stop", stop) }
    kept.drafts.isPaused = reader.bool("paused", default: false)
    for (stop, line) in reader.objects("lines", line) {
      kept.drafts.note(line.text, at: stop, line.at)
    }
    if reader.value("mending") != nil, let (id, line) = reader.object("mending", mending) {
      kept.drafts.noteMending(line.text, of: id, line.at)
    }
    for (question, line) in reader.objects("answers", answer) {
      kept.drafts.note(line.text, toQuestion: question, line.at)
    }
    if reader.value("unsaved") != nil { kept.unsaved = reader.object("unsaved", unsaved) }
    kept.changes = reader.objects("changes") { HistoryFile.change(&$0) }
    faults += reader.faults
    return kept
  }

  private static func line(_ reader: inout FieldReader) -> (stop: Stop, line: Drafts.Line)? {
    guard let stop = stop(&reader), let line = text(&reader) else { return nil }
    return (stop, line)
  }

  private static func text(_ reader: inout FieldReader) -> Drafts.Line? {
    let at = reader.timestamp("at", isRequired: false)
    return reader.string("line").map { Drafts.Line(text: $0, at: at) }
  }

  private static func members(of line: Drafts.Line) -> [JSONMember] {
    [
      JSONMember("line", .string(line.text)),
      JSONMember("at", line.at.map { .string($0.rfc3339) } ?? .null),
    ]
  }

  private static func mending(
    _ reader: inout FieldReader
  ) -> (feedback: Feedback.ID, line: Drafts.Line)? {
    guard let feedback = reader.string("feedback"), let line = text(&reader) else { return nil }
    return (Feedback.ID(feedback), line)
  }

  private static func answer(
    _ reader: inout FieldReader
  ) -> (question: String, line: Drafts.Line)? {
    guard let question = reader.string("question"), let line = text(&reader) else { return nil }
    return (question, line)
  }

  private static func answer(_ answer: (question: String, line: Drafts.Line)) -> JSONValue {
    .object([JSONMember("question", .string(answer.question))] + members(of: answer.line))
  }

  private static func unsaved(_ unsaved: Unsaved) -> JSONValue {
    let dots: [JSONMember] =
      switch unsaved.dots {
      case .underWay(let vote): [JSONMember("dots", SessionFile.value(of: vote))]
      case .over: [JSONMember("dotsAreOver", .bool(true))]
      case nil: []
      }
    return .object(
      [
        JSONMember("stakeholders", .array(unsaved.stakeholders.map(SessionFile.value))),
        JSONMember("feedback", .array(unsaved.points.map(SessionFile.value))),
        JSONMember("before", .array(unsaved.before.map(SessionFile.value))),
      ] + dots)
  }

  private static func unsaved(_ reader: inout FieldReader) -> Unsaved? {
    Unsaved(
      stakeholders: reader.objects("stakeholders", SessionFile.stakeholder),
      points: reader.objects("feedback") { SessionFile.point(&$0, attribution: .organisation) },
      before: reader.objects("before") { SessionFile.point(&$0, attribution: .organisation) },
      dots: reader.dotVote().map { .underWay($0) }
        ?? (reader.bool("dotsAreOver", default: false) ? .over : nil))
  }

  private static func mending(_ mending: Drafts.Mending) -> JSONValue {
    .object([JSONMember("feedback", .string(mending.feedback.text))] + members(of: mending.line))
  }

  /// The parked points have neither a proposition nor a question.
  private static func stop(_ reader: inout FieldReader) -> Stop? {
    if reader.value("proposition") == nil, reader.value("question") == nil { return .parked }
    guard let proposition = reader.string("proposition"),
      let question = reader.string("question")
    else { return nil }
    return .place(
      Place(proposition: Proposition.ID(proposition), question: Question.ID(question)))
  }

  private static func members(of stop: Stop) -> [JSONMember] {
    [
      JSONMember("proposition", stop.place.map { .string($0.proposition.text) } ?? .null),
      JSONMember("question", stop.place.map { .string($0.question.text) } ?? .null),
    ]
  }

  private static func key(_ stop: Stop) -> String {
    stop.place.map { "\($0.proposition) \($0.question)" } ?? "~"
  }
}
