import ConsultationModel
import OrderedJSON

extension ResponsesFile {
  /// The register as far as it could be made out, and all faults.
  static func read(_ bytes: [UInt8]) -> (register: ResponseRegister?, faults: [Fault]) {
    var faults: [Fault] = []
    guard
      var reader = FieldReader(
        document: bytes, noun: "decisions", faults: &faults, suggest: Suggestion.nearest)
    else { return (nil, faults) }
    guard
      reader.isOfFormat(
        format, version: version, fileNamed: "a decisions file", "these decisions")
    else { return (nil, reader.faults) }
    var register = ResponseRegister(
      entries: reader.objects("decisions", isRequired: true, entry))
    register.unknownFields = reader.unknownFields
    return (reader.faults.isEmpty ? register : nil, reader.faults)
  }

  private static func entry(_ reader: inout FieldReader) -> ResponseRegister.Entry? {
    let subject = subject(&reader)
    let by = reader.string("by", default: "")
    let at = reader.timestamp("at", isRequired: true)
    if reader.bool("cleared", default: false) {
      guard let subject, let at else { return nil }
      return .cleared(subject, by: by, at: at)
    }
    let words = Response.Disposition.allCases.map(\.rawValue).joined(separator: ", ")
    guard reader.requiredValue("disposition", "write one of \(words)") != nil else { return nil }
    let disposition = reader.choice("disposition", Response.Disposition.self)
    let reason = reader.string("reason", default: "")
    let owner = reader.string("owner", default: "")
    let date = date(&reader)
    let stage = reader.value("stage") == nil ? nil : reader.choice("stage", Response.Stage.self)
    guard let subject, let disposition, let at else { return nil }
    var response = Response(
      to: subject, disposition, reason: reason, owner: owner, date: date, stage: stage, by: by,
      at: at)
    response.unknownFields = reader.unknownFields
    return .answered(response)
  }

  private static func subject(_ reader: inout FieldReader) -> Response.Subject? {
    if reader.value("session") != nil || reader.value("feedback") != nil {
      let session = reader.string("session", "write the id of a session")
      let feedback = reader.string("feedback", "write the id of a point")
      guard let session, let feedback else { return nil }
      return .point(
        PointReference(session: Session.ID(session), feedback: Feedback.ID(feedback)))
    }
    return reader.string("theme", "write the id of a theme").map { .theme(Theme.ID($0)) }
  }

  private static func date(_ reader: inout FieldReader) -> CalendarDate? {
    guard reader.value("date") != nil, let text = reader.string("date") else { return nil }
    guard let date = CalendarDate(text) else {
      reader.fail("date", "is no day", "write a day as 2019-07-04")
      return nil
    }
    return date
  }
}
