import ConsultationModel
import OrderedJSON

extension SessionFile {
  /// The plan and what was signed off; neither is there where nobody touched it.
  static func sitting(of session: Session) -> [JSONMember] {
    var members: [JSONMember] = []
    if !session.plan.isEmpty { members.append(JSONMember("plan", value(of: session.plan))) }
    if !session.signOffs.isEmpty {
      members.append(JSONMember("signOffs", .array(session.signOffs.map(value))))
    }
    if let vote = session.dotVote { members.append(JSONMember("dots", value(of: vote))) }
    return members
  }

  static func value(of vote: DotVote) -> JSONValue {
    let placed = vote.placed.flatMap { person, points in
      points.map { (person, $0.key, $0.value) }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let known = [
      JSONMember("each", .integer(vote.each)), JSONMember("hidden", .bool(vote.isHidden)),
      JSONMember(
        "placed",
        .array(
          placed.map { person, point, dots in
            .object([
              JSONMember("by", .string(person.text)), JSONMember("on", .string(point.text)),
              JSONMember("dots", .integer(dots)),
            ])
          })),
    ]
    return .object(known.joined(with: vote.unknownFields))
  }

  static func value(of plan: SittingPlan) -> JSONValue {
    let seconds = plan.seconds.sorted {
      ($0.key.proposition, $0.key.question) < ($1.key.proposition, $1.key.question)
    }.map { place, seconds in
      JSONValue.object(members(of: place) + [JSONMember("planned", .integer(seconds))])
    }
    var known: [JSONMember] = []
    if let end = plan.end { known.append(JSONMember("end", .string(end.rfc3339))) }
    if !seconds.isEmpty { known.append(JSONMember("times", .array(seconds))) }
    if !plan.rounds.isEmpty {
      known.append(JSONMember("rounds", .array(plan.rounds.map(value))))
    }
    return .object(known.joined(with: plan.unknownFields))
  }

  private static func value(of round: Round) -> JSONValue {
    let known = [
      JSONMember("startedAt", .string(round.startedAt.rfc3339)),
      JSONMember("host", .string(round.host)),
    ]
    return .object(known.joined(with: round.unknownFields))
  }

  static func value(of signOff: SignOff) -> JSONValue {
    let points = signOff.points.sorted { $0.key < $1.key }.map { id, digest in
      JSONValue.string("\(id) \(digest)")
    }
    let known =
      members(of: signOff.place) + [
        JSONMember("at", .string(signOff.at.rfc3339)),
        JSONMember("names", .array(signOff.names.map { .string($0) })),
        JSONMember("count", .integer(signOff.count)), JSONMember("by", .string(signOff.by)),
        JSONMember("points", .array(points)),
      ]
    return .object(known.joined(with: signOff.unknownFields))
  }

  private static func members(of place: Place) -> [JSONMember] {
    [
      JSONMember("proposition", .string(place.proposition.text)),
      JSONMember("question", .string(place.question.text)),
    ]
  }
}

extension FieldReader {
  /// The session's plan; an empty one where it has none.
  mutating func plan(_ name: String = "plan") -> SittingPlan {
    guard value(name) != nil else { return SittingPlan() }
    return object(name) { reader in
      var plan = SittingPlan()
      plan.end = reader.timestamp("end", isRequired: false)
      let times = reader.objects("times") { reader -> (Place, Int)? in
        guard let place = reader.place(),
          let seconds = reader.integer("planned", in: SittingPlan.range)
        else { return nil }
        return (place, seconds)
      }
      plan.seconds = Dictionary(times, uniquingKeysWith: { _, last in last })
      plan.rounds = reader.objects("rounds") { reader -> Round? in
        let start = reader.timestamp("startedAt", isRequired: true)
        let host = reader.string("host", default: "")
        guard let start else { return nil }
        var round = Round(startedAt: start, host: host)
        round.unknownFields = reader.unknownFields
        return round
      }
      plan.unknownFields = reader.unknownFields
      return plan
    } ?? SittingPlan()
  }

  /// A vote by dots that is under way; nil where there is none.
  mutating func dotVote() -> DotVote? {
    guard value("dots") != nil else { return nil }
    return object("dots") { reader in
      let each = reader.integer("each", in: DotVote.range, default: DotVote.usual)
      var vote = DotVote(each: each ?? DotVote.usual)
      vote.isHidden = reader.bool("hidden", default: true)
      let placed = reader.objects("placed") { reader -> (String, String, Int)? in
        guard let by = reader.string("by", "write the id of a stakeholder"),
          let on = reader.string("on", "write the id of a point"),
          let dots = reader.integer("dots", in: DotVote.range)
        else { return nil }
        return (by, on, dots)
      }
      for (by, on, dots) in placed {
        vote.restore(dots, by: Stakeholder.ID(by), on: Feedback.ID(on))
      }
      vote.unknownFields = reader.unknownFields
      return vote
    }
  }

  mutating func signOffs(_ name: String = "signOffs") -> [SignOff] {
    objects(name) { reader -> SignOff? in
      let place = reader.place()
      let at = reader.timestamp("at", isRequired: true)
      let names = reader.strings("names")
      let count = reader.integer("count", in: SignOff.countRange, default: 1) ?? 1
      let by = reader.string("by", default: "")
      let points = reader.strings("points").compactMap(Self.digest)
      guard let place, let at else { return nil }
      var signOff = SignOff(
        of: place, at: at, names: names, count: count, by: by,
        points: Dictionary(points, uniquingKeysWith: { _, last in last }))
      signOff.unknownFields = reader.unknownFields
      return signOff
    }
  }

  private mutating func place() -> Place? {
    guard let proposition = string("proposition", "write the id of a proposition"),
      let question = string("question", "write the id of a question")
    else { return nil }
    return Place(proposition: Proposition.ID(proposition), question: Question.ID(question))
  }

  /// An id and the digest behind it.
  private static func digest(_ text: String) -> (Feedback.ID, String)? {
    text.lastIndex(of: " ").map {
      (Feedback.ID(String(text[..<$0])), String(text[text.index(after: $0)...]))
    }
  }
}
