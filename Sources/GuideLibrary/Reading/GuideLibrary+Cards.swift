import ConsultationModel
import OrderedJSON

extension GuideLibrary {
  static func cards(
    _ reader: inout FieldReader, propositions: [String], questions: [String]
  ) -> [ContextCard] {
    var ids = IDRegister()
    return reader.objects("cards") { reader in
      let id = reader.id(&ids)
      let title = reader.name("title")
      let body = reader.strings("body")
      let bearing = reader.references("propositions", among: propositions, "a proposition")
      let asked = reader.references("questions", among: questions, "a question")
      let source = reader.string("source", default: "")
      reader.refuseStrangers(in: "a card")
      return ContextCard(
        id: ContextCard.ID(id), title: title, body: body,
        propositions: bearing.map { Proposition.ID($0) },
        questions: asked.map { Question.ID($0) }, source: source)
    }
  }

  static func lenses(_ reader: inout FieldReader) -> [Lens] {
    var ids = IDRegister()
    // Themes name a value without its lens, so values are told apart over all lenses.
    var valueIDs = IDRegister()
    return reader.objects("lenses") { reader in
      let id = reader.id(&ids)
      let name = reader.name("name")
      let values = reader.objects("values") { reader in
        let id = reader.id(&valueIDs)
        let name = reader.name("name")
        let description = reader.string("description", default: "")
        reader.refuseStrangers(in: "a value of a lens")
        return Lens.Value(id: Identifier(id), name: name, description: description)
      }
      reader.refuseStrangers(in: "a lens")
      return Lens(id: Lens.ID(id), name: name, values: values)
    }
  }
}
