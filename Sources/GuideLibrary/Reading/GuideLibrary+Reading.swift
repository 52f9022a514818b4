import ConsultationModel
import OrderedJSON

extension GuideLibrary {
  /// Reads a guide file: the guide as far as it could be made out, and all its faults.
  static func read(_ bytes: [UInt8]) -> (guide: Guide?, faults: [Fault]) {
    var faults: [Fault] = []
    guard
      var reader = FieldReader(
        document: bytes, noun: "guide", faults: &faults, suggest: Suggestion.nearest)
    else { return (nil, faults) }
    guard reader.isOfFormat("summit-guide", noun: "guide") else { return (nil, reader.faults) }
    let guide = guide(&reader)
    return (guide, reader.faults)
  }

  private static func guide(_ reader: inout FieldReader) -> Guide {
    var guides = IDRegister()
    let id = reader.id(&guides)
    let version = reader.integer("guideVersion", in: 1...Int(Int32.max))
    let title = reader.name("title")
    let event = reader.string("event", default: "")
    let source = reader.string("source", default: "")
    let propositions = propositions(&reader)
    let questions = questions(&reader)
    let cards = cards(
      &reader, propositions: propositions.map(\.id.text), questions: allIDs(of: questions))
    let lenses = lenses(&reader)
    let codebook =
      codebook(&reader, lenses: lenses.flatMap(\.values).map(\.id.text))
      ?? Codebook(id: Codebook.ID(id), name: title, themes: [])
    reader.refuseStrangers(in: "a guide", besides: ["codebook"])
    return Guide(
      id: Guide.ID(id), version: version ?? 1, title: title, event: event, source: source,
      propositions: propositions, questions: questions, cards: cards, lenses: lenses,
      codebook: codebook)
  }

  private static func allIDs(of questions: [Question]) -> [String] {
    questions.flatMap { [$0.id.text] + $0.subquestions.map(\.id.text) }
  }

  private static func propositions(_ reader: inout FieldReader) -> [Proposition] {
    var ids = IDRegister()
    let propositions = reader.objects("propositions", isRequired: true) { reader in
      let id = reader.id(&ids)
      let name = reader.name("name")
      let shortName = reader.shortName()
      let detail = reader.string("detail", default: "")
      reader.refuseStrangers(in: "a proposition")
      return Proposition(
        id: Proposition.ID(id), name: name, shortName: shortName, detail: detail)
    }
    reader.requireItems("propositions", propositions.count, "Write at least one proposition")
    reader.limitItems("propositions", propositions.count, to: 200)
    return propositions
  }
}
