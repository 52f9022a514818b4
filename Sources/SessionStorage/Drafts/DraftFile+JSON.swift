import ConsultationModel
import OrderedJSON

extension DraftFile {
  static func encode(_ drafts: Drafts) -> [UInt8] {
    let lines = drafts.lines.sorted { key($0.key) < key($1.key) }
    return JSONValue.object([
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(1)),
      JSONMember("stop", drafts.stop.map { .object(members(of: $0)) } ?? .null),
      JSONMember(
        "lines",
        .array(
          lines.map { .object(members(of: $0.key) + [JSONMember("line", .string($0.value))]) })),
      JSONMember("mending", drafts.mending.map(mending) ?? .null),
    ]).printed()
  }

  static func drafts(in bytes: [UInt8], faults: inout [Fault]) -> Drafts {
    var drafts = Drafts()
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      faults.append(Fault(error))
      return drafts
    }
    guard case .object(let members) = value, value["format"] == .string(format) else {
      faults.append(Fault(path: "", problem: "it holds no drafts", remedy: "Remove the file"))
      return drafts
    }
    var reader = FieldReader(members, suggest: Suggestion.nearest)
    if reader.value("stop") != nil { drafts.stop = reader.object("stop", stop) }
    for line in reader.objects("lines", line) { drafts[line.stop] = line.text }
    if reader.value("mending") != nil { drafts.mending = reader.object("mending", mending) }
    faults += reader.faults
    return drafts
  }

  private static func line(_ reader: inout FieldReader) -> (stop: Stop, text: String)? {
    guard let stop = stop(&reader), let text = reader.string("line") else { return nil }
    return (stop, text)
  }

  private static func mending(_ reader: inout FieldReader) -> Drafts.Mending? {
    guard let feedback = reader.string("feedback"), let line = reader.string("line") else {
      return nil
    }
    return Drafts.Mending(feedback: Feedback.ID(feedback), line: line)
  }

  private static func mending(_ mending: Drafts.Mending) -> JSONValue {
    .object([
      JSONMember("feedback", .string(mending.feedback.text)),
      JSONMember("line", .string(mending.line)),
    ])
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
