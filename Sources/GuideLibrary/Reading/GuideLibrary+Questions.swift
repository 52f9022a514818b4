import ConsultationModel
import OrderedJSON

extension GuideLibrary {
  static func questions(_ reader: inout FieldReader) -> [Question] {
    var ids = IDRegister()
    let questions = reader.objects("questions", isRequired: true) { reader in
      question(&reader, &ids, isPart: false)
    }
    reader.requireItems("questions", questions.count, "Write at least one question")
    reader.limitItems("questions", questions.count, to: 200)
    return questions
  }

  private static func question(
    _ reader: inout FieldReader, _ ids: inout IDRegister, isPart: Bool
  ) -> Question {
    let id = reader.id(&ids)
    let text = reader.name("text")
    let shortName = reader.shortName()
    let minutes = reader.integer("minutes", in: 1...240)
    let prompts = reader.strings("prompts")
    let collects = reader.choice("collects", Question.Collection.self)
    let parts = isPart ? [] : reader.objects("subquestions") { question(&$0, &ids, isPart: true) }
    reader.limitItems("subquestions", parts.count, to: 20)
    if isPart, reader.value("subquestions") != nil {
      reader.fail("subquestions", "stand within a sub-question", "Move them one level up")
    }
    reader.refuseStrangers(in: "a question")
    return Question(
      id: Question.ID(id), text: text, shortName: shortName, minutes: minutes ?? 1,
      prompts: prompts, collects: collects, subquestions: parts)
  }
}
