package import ConsultationModel
import OrderedJSON

extension CodingsFile {
  /// The bytes of the coder's file: the same log always gives the same bytes.
  package static func encode(_ codings: Codings) -> [UInt8] {
    let known = [
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(version)),
      JSONMember("coder", .string(codings.coder)),
      JSONMember("decisions", .array(codings.decisions.map(value))),
    ]
    return JSONValue.object(known.joined(with: codings.unknownFields)).printed()
  }

  private static func value(of decision: Decision) -> JSONValue {
    var known = [
      JSONMember("id", .string(decision.id.text)),
      JSONMember("at", .string(decision.at.rfc3339)),
      JSONMember("did", .string(Deed(decision.kind).rawValue)),
    ]
    switch decision.kind {
    case .undid(let id), .redid(let id): known.append(JSONMember("decision", .string(id.text)))
    case .judged(let judgement): known += members(of: judgement)
    }
    return .object(known.joined(with: decision.unknownFields))
  }

  private static func members(of judgement: Judgement) -> [JSONMember] {
    let point = judgement.point
    var members = [
      JSONMember("session", .string(point.session.text)),
      JSONMember("feedback", .string(point.feedback.text)),
    ]
    if let theme = judgement.verdict.theme {
      members.append(JSONMember("theme", .string(theme.text)))
    }
    if let machine = judgement.machine {
      members.append(JSONMember("machine", value(of: machine)))
    }
    return members
  }

  private static func value(of machine: MachineSuggestion) -> JSONValue {
    let themes = machine.themes.map { suggested in
      let known = [
        JSONMember("id", .string(suggested.theme.text)),
        JSONMember("probability", .number(suggested.probability)),
      ]
      return JSONValue.object(known.joined(with: suggested.unknownFields))
    }
    let learnt = machine.hasLearntIt ? [JSONMember("learnt", .bool(true))] : []
    let known =
      [JSONMember("shown", .bool(machine.isShown))] + learnt + [
        JSONMember("themes", .array(themes))
      ]
    return .object(known.joined(with: machine.unknownFields))
  }
}

/// The words for what a coder did.
enum Deed: String, CaseIterable {
  case added, removed, accepted, rejected, none, undid, redid

  init(_ kind: Decision.Kind) {
    self =
      switch kind {
      case .undid: .undid
      case .redid: .redid
      case .judged(let judgement):
        switch judgement.verdict {
        case .added: .added
        case .removed: .removed
        case .accepted: .accepted
        case .rejected: .rejected
        case .none: .none
        }
      }
  }

  /// The verdict of this kind on a theme; nil where it is on none.
  func verdict(on theme: Theme.ID) -> Verdict? {
    switch self {
    case .added: .added(theme)
    case .removed: .removed(theme)
    case .accepted: .accepted(theme)
    case .rejected: .rejected(theme)
    case .none, .undid, .redid: nil
    }
  }
}
