package import ConsultationModel
import OrderedJSON

extension ResponsesFile {
  /// The same register always gives the same bytes.
  package static func encode(_ register: ResponseRegister) -> [UInt8] {
    let known = [
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(version)),
      JSONMember("decisions", .array(register.entries.map(value))),
    ]
    return JSONValue.object(known.joined(with: register.unknownFields)).printed()
  }

  private static func value(of entry: ResponseRegister.Entry) -> JSONValue {
    switch entry {
    case .cleared(let subject, let by, let at):
      return .object(
        members(of: subject) + [
          JSONMember("cleared", .bool(true)), JSONMember("by", .string(by)),
          JSONMember("at", .string(at.rfc3339)),
        ])
    case .answered(let response):
      var known =
        members(of: response.subject) + [
          JSONMember("disposition", .string(response.disposition.rawValue)),
          JSONMember("reason", .string(response.reason)),
        ]
      if !response.owner.isEmpty { known.append(JSONMember("owner", .string(response.owner))) }
      if let date = response.date { known.append(JSONMember("date", .string("\(date)"))) }
      if let stage = response.stage { known.append(JSONMember("stage", .string(stage.rawValue))) }
      known += [
        JSONMember("by", .string(response.by)), JSONMember("at", .string(response.at.rfc3339)),
      ]
      return .object(known.joined(with: response.unknownFields))
    }
  }

  private static func members(of subject: Response.Subject) -> [JSONMember] {
    switch subject {
    case .theme(let theme): [JSONMember("theme", .string(theme.text))]
    case .point(let point):
      [
        JSONMember("session", .string(point.session.text)),
        JSONMember("feedback", .string(point.feedback.text)),
      ]
    }
  }
}
