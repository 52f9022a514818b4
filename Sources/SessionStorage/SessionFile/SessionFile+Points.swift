import ConsultationModel
import OrderedJSON

extension SessionFile {
  /// Reads one item of `feedback`. A point that says nothing of its attribution has the
  /// session's.
  static func point(_ reader: inout FieldReader, attribution: Attribution) -> Feedback? {
    let id = reader.string("id", "write an id that no other point has")
    let proposition = reader.optionalString("proposition", "write the id of a proposition")
    let question = reader.optionalString("question", "write the id of a question")
    let text = reader.string("text", "write what was said")
    var details = PointDetails(&reader, attribution: attribution)
    let takenAt = reader.timestamp("takenAt", isRequired: true)
    details.editedAt = reader.timestamp("editedAt", isRequired: false)
    details.takenBy = reader.string("takenBy", default: "")
    details.isWithdrawn = reader.bool("withdrawn", default: false)
    details.revision = reader.integer("revision", in: 0...Int(Int32.max), default: 0) ?? 0
    let objection = reader.string("objection", default: "")
    let triage = Triage(
      table: reader.string("parkedFor", default: ""),
      reason: reader.string("parkedReason", default: ""))
    let round = reader.integer("round", in: 0...Feedback.roundRange.upperBound, default: 0) ?? 0
    guard let id, let text, let takenAt else { return nil }
    var point = Feedback(id: Feedback.ID(id), place: nil, text: text, takenAt: takenAt)
    point.proposition = proposition.map { Proposition.ID($0) }
    point.question = question.map { Question.ID($0) }
    details.fill(&point)
    point.objection = objection
    point.triage = triage
    point.round = round > 0 ? round : nil
    point.unknownFields = reader.unknownFields
    return point
  }
}

/// What is noted of a point beside its id, place, words and time.
private struct PointDetails {
  let voice: Voice
  let stance: Stance
  let stakeholder: String?
  let attribution: Attribution
  let sector: Sector?
  let partners: [String]
  let themes: [String]
  let votes: Int
  let isParked: Bool
  var editedAt: Timestamp?
  var takenBy = ""
  var isWithdrawn = false
  var revision = 0

  init(_ reader: inout FieldReader, attribution standIn: Attribution) {
    voice = reader.choice("voice") ?? .paraphrase
    stance = reader.choice("stance") ?? .unstated
    stakeholder = reader.optionalString("stakeholder", "write the id of a stakeholder")
    attribution = reader.choice("attribution") ?? standIn
    sector = reader.choice("sector")
    partners = reader.strings("partners")
    themes = reader.strings("themes")
    votes = reader.integer("votes", in: Feedback.voteRange, default: 0) ?? 0
    isParked = reader.bool("parked", default: false)
  }

  func fill(_ point: inout Feedback) {
    point.voice = voice
    point.stance = stance
    point.stakeholder = stakeholder.map { Stakeholder.ID($0) }
    point.attribution = attribution
    point.sector = sector
    point.partners = partners
    point.themes = themes.map { Theme.ID($0) }
    point.votes = votes
    // A point that belongs nowhere can only wait to be placed.
    point.isParked = isParked || point.place == nil
    point.editedAt = editedAt
    point.takenBy = takenBy
    point.isWithdrawn = isWithdrawn
    point.revision = revision
  }
}
