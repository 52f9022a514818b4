import ConsultationModel
import OrderedJSON

/// The guide of a session that no longer says which it was held with.
struct GuideGuess {
  private let guide: Guide?

  /// The one guide that knows the place of every point, if there is just one.
  init(points: [RescuedPoint], guides: [Guide]) {
    let places = Set(
      points.compactMap { point -> [String]? in
        guard let proposition = point.string("proposition"),
          let question = point.string("question")
        else { return nil }
        return [proposition, question]
      })
    let fitting = guides.filter { guide in
      let propositions = Set(guide.propositions.map(\.id.text))
      let questions = Set(guide.askedQuestions.map(\.question.id.text))
      return places.allSatisfy { propositions.contains($0[0]) && questions.contains($0[1]) }
    }
    guide = !places.isEmpty && fitting.count == 1 ? fitting.first : nil
  }

  var json: JSONValue {
    .object([
      JSONMember("id", .string(guide?.id.text ?? "unknown")),
      JSONMember("version", .integer(guide?.version ?? 1)),
    ])
  }

  var reason: String {
    guide == nil ? "so write the guide's id there" : "since it knows the questions of all points"
  }
}
