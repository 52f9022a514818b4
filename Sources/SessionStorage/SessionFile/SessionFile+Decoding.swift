import ConsultationModel
import OrderedJSON

extension SessionFile {
  /// The session that a document describes, or nil where too little of it can be read.
  static func session(from value: JSONValue, faults: inout [Fault]) -> Session? {
    guard case .object(let members) = value else {
      faults.append(
        Fault(
          path: "", problem: "it holds \(value.kind) and no session",
          remedy: "Name a session file"))
      return nil
    }
    var reader = FieldReader(members, suggest: Suggestion.nearest)
    defer { faults += reader.faults }
    guard
      reader.isOfFormat(
        format, version: version, fileNamed: "a session file", "this session")
    else { return nil }
    return session(&reader)
  }

  private static func session(_ reader: inout FieldReader) -> Session? {
    let id = reader.string("id", "write the id that the session was made with")
    let guide = reader.object("guide", guideReference)
    let title = reader.string("title")
    let date = reader.date("date")
    let venue = reader.string("venue", default: "")
    let table = reader.string("table")
    let facilitator = reader.string("facilitator", default: "")
    let noteTaker = reader.string("noteTaker", default: "")
    let attribution = reader.choice("defaultAttribution") ?? Attribution.organisation
    let stakeholders = reader.objects("stakeholders", stakeholder)
    let times = reader.timesSpent()
    let plan = reader.plan()
    let signOffs = reader.signOffs()
    let dotVote = reader.dotVote()
    let feedback = reader.objects("feedback", isRequired: true) {
      point(&$0, attribution: attribution)
    }
    reader.refuseDuplicates(stakeholders.map(\.id.text), in: "stakeholders")
    reader.refuseDuplicates(feedback.map(\.id.text), in: "feedback")
    guard let id, let (guide, unknownGuideFields) = guide, let title, let date, let table else {
      return nil
    }
    var session = Session(
      id: Session.ID(id), guide: guide, title: title, date: date, table: table,
      stakeholders: stakeholders, feedback: feedback,
      secondsSpent: Dictionary(times.map { ($0.place, $0.seconds) }, uniquingKeysWith: together))
    session.venue = venue
    session.facilitator = facilitator
    session.noteTaker = noteTaker
    session.defaultAttribution = attribution
    session.plan = plan
    session.restore(signOffs: signOffs)
    session.dotVote = dotVote
    session.unknownFields = reader.unknownFields
    session.unknownGuideFields = unknownGuideFields
    session.unknownTimeFields = Dictionary(
      times.filter { !$0.unknown.isEmpty }.map { ($0.place, $0.unknown) },
      uniquingKeysWith: together)
    return session
  }

  // Whoever merges files by hand leaves one place twice; what is kept must be readable again.
  private static func together(_ first: Int, _ second: Int) -> Int {
    min(first + second, mostSeconds)
  }

  private static func together(
    _ first: [UnknownField], _ second: [UnknownField]
  ) -> [UnknownField] {
    first + second.filter { field in !first.contains { $0.name == field.name } }
  }

  static func guideReference(
    _ reader: inout FieldReader
  ) -> (GuideReference, unknown: [UnknownField])? {
    guard let id = reader.string("id", "write the id of a guide"),
      let version = reader.integer("version", in: 1...Int(Int32.max))
    else { return nil }
    return (GuideReference(id: Guide.ID(id), version: version), reader.unknownFields)
  }

  static func stakeholder(_ reader: inout FieldReader) -> Stakeholder? {
    let id = reader.string("id", "write an id that points refer to")
    let name = reader.string("name", default: "")
    let organisation = reader.string("organisation", default: "")
    let sector = reader.choice("sector", Sector.self)
    let isAway = reader.bool("away", default: false)
    guard let id else { return nil }
    var stakeholder = Stakeholder(
      id: Stakeholder.ID(id), name: name, organisation: organisation, sector: sector)
    stakeholder.isAway = isAway
    stakeholder.unknownFields = reader.unknownFields
    return stakeholder
  }
}
