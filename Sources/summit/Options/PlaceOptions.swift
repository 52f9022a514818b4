import ArgumentParser
internal import ConsultationModel

/// Where in the guide points belong.
struct PlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The proposition's id.", valueName: "id"))
  var proposition: String?

  @Option(help: ArgumentHelp("The question's id, or its number: 2, 5a.", valueName: "id"))
  var question: String?

  /// Nil where neither is named.
  func place(in guide: Guide) throws -> Place? {
    let proposition = try propositionID(in: guide)
    let question = try questionID(in: guide)
    if let proposition, let question { return Place(proposition: proposition, question: question) }
    guard proposition == nil, question == nil else {
      throw Refusal.usage("--proposition and --question go together. Give both or neither.")
    }
    return nil
  }

  func propositionID(in guide: Guide) throws -> Proposition.ID? {
    guard let proposition else { return nil }
    let ids = guide.propositions.map(\.id)
    return try ids.first { $0.text == proposition }
      ?? refuse(proposition, as: "proposition", of: guide, among: ids.map(\.text))
  }

  func questionID(in guide: Guide) throws -> Question.ID? {
    guard let question else { return nil }
    let asked = guide.askedQuestions
    let ids = asked.map(\.question.id)
    // The screens show Q2.
    let number = question.lowercased().drop { $0 == "q" }
    return try ids.first { $0.text == question }
      ?? asked.first { $0.number == number }?.question.id
      ?? refuse(question, as: "question", of: guide, among: ids.map(\.text))
  }

  private func refuse<ID>(
    _ word: String, as kind: String, of guide: Guide, among ids: [String]
  ) throws -> ID {
    throw Refusal.unknown(word, as: kind, of: "guide \(guide.id)", among: ids)
  }
}

extension Refusal {
  /// `"scal" is not a question of guide ne-lis-digital. Did you mean "scale"?`
  static func unknown(
    _ word: String, as kind: String, of whole: String, among ids: [String]
  ) -> Refusal {
    let hint = Suggestion.hint(for: word, among: ids)
    let remedy = hint.isEmpty ? " There are \(ids.joined(separator: ", "))." : hint
    return .usage("\"\(word)\" is not a \(kind) of \(whole).\(remedy)")
  }
}
