import ConsultationModel
import OrderedJSON

extension CodingsFile {
  /// The log as far as it could be made out, and all faults.
  static func read(_ bytes: [UInt8]) -> (codings: Codings?, faults: [Fault]) {
    var faults: [Fault] = []
    guard
      var reader = FieldReader(
        document: bytes, noun: "codings", faults: &faults, suggest: Suggestion.nearest)
    else { return (nil, faults) }
    let codings = codings(&reader)
    return (codings, reader.faults)
  }

  private static func codings(_ reader: inout FieldReader) -> Codings? {
    guard
      reader.isOfFormat(
        format, version: version, fileNamed: "a codings file", "these codings")
    else { return nil }
    let coder = reader.coder()
    let decisions = reader.objects("decisions", isRequired: true, decision)
    reader.refuseDuplicates(decisions.map(\.id.text), in: "decisions")
    // Where one can't be read, it may be the very one that another refers to.
    if reader.faults.isEmpty { reader.refuseHoles(in: decisions) }
    guard let coder, reader.faults.isEmpty else { return nil }
    var codings = Codings(coder: coder, decisions: decisions)
    codings.unknownFields = reader.unknownFields
    return codings
  }

  private static func decision(_ reader: inout FieldReader) -> Decision? {
    let id = reader.string("id", "write an id that no other decision has")
    let at = reader.timestamp("at", isRequired: true)
    let kind = kind(&reader)
    guard let id, let at, let kind else { return nil }
    var decision = Decision(id: Decision.ID(id), at: at, kind)
    decision.unknownFields = reader.unknownFields
    return decision
  }

  private static func kind(_ reader: inout FieldReader) -> Decision.Kind? {
    let words = Deed.allCases.map(\.rawValue).joined(separator: ", ")
    guard reader.requiredValue("did", "write one of \(words)") != nil,
      let deed = reader.choice("did", Deed.self)
    else { return nil }
    switch deed {
    case .undid, .redid:
      return reader.string("decision", "write the id of a decision before it").map { id in
        deed == .undid ? .undid(Decision.ID(id)) : .redid(Decision.ID(id))
      }
    case .none:
      let machine = machine(&reader)
      return point(&reader).map { .judged(Judgement(on: $0, .none, machine: machine)) }
    case .added, .removed, .accepted, .rejected:
      let point = point(&reader)
      let theme = reader.string("theme", "write the id of a theme").map { Theme.ID($0) }
      let machine = machine(&reader)
      guard let point, let theme, let verdict = deed.verdict(on: theme) else { return nil }
      return .judged(Judgement(on: point, verdict, machine: machine))
    }
  }

  private static func point(_ reader: inout FieldReader) -> PointReference? {
    let session = reader.string("session", "write the id of a session")
    let feedback = reader.string("feedback", "write the id of a point")
    guard let session, let feedback else { return nil }
    return PointReference(session: Session.ID(session), feedback: Feedback.ID(feedback))
  }

  private static func machine(_ reader: inout FieldReader) -> MachineSuggestion? {
    guard reader.value("machine") != nil else { return nil }
    return reader.object("machine") { reader in
      let isShown = reader.bool("shown", default: true)
      let themes = reader.objects("themes", isRequired: true, suggested)
      var machine = MachineSuggestion(themes: themes, isShown: isShown)
      machine.hasLearntIt = reader.bool("learnt", default: false)
      machine.unknownFields = reader.unknownFields
      return machine
    }
  }

  private static func suggested(_ reader: inout FieldReader) -> MachineSuggestion.Suggested? {
    let id = reader.string("id", "write the id of a theme")
    let probability = reader.number("probability", in: 0...1)
    guard let id, let probability else { return nil }
    var suggested = MachineSuggestion.Suggested(Theme.ID(id), probability: probability)
    suggested.unknownFields = reader.unknownFields
    return suggested
  }
}

extension FieldReader {
  fileprivate mutating func coder() -> String? {
    let remedy = "write the name of whoever coded"
    guard let coder = string("coder", remedy) else { return nil }
    guard !coder.allSatisfy(\.isWhitespace) else {
      fail("coder", "is empty", remedy)
      return nil
    }
    return coder
  }

  /// A step back takes back something: where that is missing, entries were taken out.
  fileprivate mutating func refuseHoles(in decisions: [Decision]) {
    var known: Set<Decision.ID> = []
    for (index, decision) in decisions.enumerated() {
      if case .judged = decision.kind { known.insert(decision.id) }
      guard let other = decision.other, !known.contains(other) else { continue }
      take(faults: [
        Fault(
          path: "decisions[\(index)].decision",
          problem: "\(other.text.quoted) is no decision before it that could be taken back",
          remedy: "Put the entries back that are missing, from a copy of the file")
      ])
    }
  }
}
