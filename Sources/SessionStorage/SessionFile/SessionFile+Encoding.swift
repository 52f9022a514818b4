package import ConsultationModel
import OrderedJSON

extension SessionFile {
  /// The bytes of the session's file: the same session always gives the same bytes.
  package static func encode(_ session: Session) -> [UInt8] {
    let known = [
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(version)),
      JSONMember("id", .string(session.id.text)),
      JSONMember("guide", guide(of: session)),
      JSONMember("title", .string(session.title)),
      JSONMember("date", .string(session.date.description)),
      JSONMember("venue", .string(session.venue)),
      JSONMember("table", .string(session.table)),
      JSONMember("facilitator", .string(session.facilitator)),
      JSONMember("noteTaker", .string(session.noteTaker)),
      JSONMember("defaultAttribution", .string(session.defaultAttribution.rawValue)),
      JSONMember("stakeholders", .array(session.stakeholders.map(value))),
      JSONMember("timeSpent", .array(timeSpent(session))),
      JSONMember("feedback", .array(session.feedback.map(value))),
    ]
    // Behind the points, so that damage to what is less dear can't reach them.
    let all = (known + sitting(of: session)).joined(with: session.unknownFields)
    return JSONValue.object(all).printed()
  }

  private static func guide(of session: Session) -> JSONValue {
    let known = [
      JSONMember("id", .string(session.guide.id.text)),
      JSONMember("version", .integer(session.guide.version)),
    ]
    return .object(known.joined(with: session.unknownGuideFields))
  }

  static func value(of stakeholder: Stakeholder) -> JSONValue {
    let known =
      [
        JSONMember("id", .string(stakeholder.id.text)),
        JSONMember("name", .string(stakeholder.name)),
        JSONMember("organisation", .string(stakeholder.organisation)),
        JSONMember("sector", text(stakeholder.sector?.rawValue)),
      ] + (stakeholder.isAway ? [JSONMember("away", .bool(true))] : [])
    return .object(known.joined(with: stakeholder.unknownFields))
  }

  // A dictionary has no order of its own: sorted, equal sessions give equal bytes.
  private static func timeSpent(_ session: Session) -> [JSONValue] {
    session.secondsSpent.sorted {
      ($0.key.proposition, $0.key.question) < ($1.key.proposition, $1.key.question)
    }.map { place, seconds in
      let known = [
        JSONMember("proposition", .string(place.proposition.text)),
        JSONMember("question", .string(place.question.text)),
        JSONMember("seconds", .integer(seconds)),
      ]
      return .object(known.joined(with: session.unknownTimeFields[place] ?? []))
    }
  }

  static func value(of point: Feedback) -> JSONValue {
    var known = [
      JSONMember("id", .string(point.id.text)),
      JSONMember("proposition", text(point.proposition?.text)),
      JSONMember("question", text(point.question?.text)),
      JSONMember("text", .string(point.text)),
      JSONMember("voice", .string(point.voice.rawValue)),
      JSONMember("stance", .string(point.stance.rawValue)),
      JSONMember("stakeholder", text(point.stakeholder?.text)),
      JSONMember("attribution", .string(point.attribution.rawValue)),
      JSONMember("sector", text(point.sector?.rawValue)),
      JSONMember("partners", .array(point.partners.map { .string($0) })),
      JSONMember("themes", .array(point.themes.map { .string($0.text) })),
      JSONMember("votes", .integer(point.votes)),
      JSONMember("parked", .bool(point.isParked)),
      JSONMember("takenAt", .string(point.takenAt.rfc3339)),
      JSONMember("editedAt", text(point.editedAt?.rfc3339)),
      JSONMember("takenBy", .string(point.takenBy)),
      JSONMember("withdrawn", .bool(point.isWithdrawn)),
    ]
    if !point.objection.isEmpty { known.append(JSONMember("objection", .string(point.objection))) }
    if !point.triage.table.isEmpty {
      known.append(JSONMember("parkedFor", .string(point.triage.table)))
    }
    if !point.triage.reason.isEmpty {
      known.append(JSONMember("parkedReason", .string(point.triage.reason)))
    }
    if let round = point.round { known.append(JSONMember("round", .integer(round))) }
    // A point as it was taken, which most are, needs no number.
    if point.revision > 0 { known.append(JSONMember("revision", .integer(point.revision))) }
    return .object(known.joined(with: point.unknownFields))
  }

  static func text(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }
}
