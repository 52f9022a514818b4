import ConsultationModel
import OrderedJSON

extension SessionFile {
  /// Ids that refer to nothing: stakeholders that the file doesn't list; propositions,
  /// questions and themes that its guide doesn't have.
  static func referenceFaults(
    in value: JSONValue, guide lookUp: (GuideReference) -> Guide?
  ) -> [Fault] {
    guard let points = value["feedback"]?.elements else { return [] }
    let stakeholders = value["stakeholders"]?.elements.compactMap { $0["id"]?.text } ?? []
    let strangers = unknownIDs(
      "stakeholder", in: points, known: stakeholders, place: "among the stakeholders")
    guard let reference = guideReference(in: value) else { return strangers }
    guard let guide = lookUp(reference) else {
      return strangers + [unknownGuide(reference)]
    }
    // Another version of the guide may have dropped what this session was asked.
    guard guide.version == reference.version else { return strangers }
    return strangers + guideFaults(in: points, guide)
  }

  private static func guideFaults(in points: [JSONValue], _ guide: Guide) -> [Fault] {
    let place = "in guide \(guide.id)"
    let propositions = guide.propositions.map(\.id.text)
    let questions = guide.askedQuestions.map(\.question.id.text)
    let themes = guide.codebook.themes.map(\.id.text)
    return unknownIDs("proposition", in: points, known: propositions, place: place)
      + unknownIDs("question", in: points, known: questions, place: place)
      + unknownThemes(of: points, known: themes, guide)
  }

  private static func unknownIDs(
    _ name: String, in points: [JSONValue], known: [String], place: String
  ) -> [Fault] {
    let knownIDs = Set(known)
    let faults = points.enumerated().lazy.compactMap { index, point -> Fault? in
      guard let id = point[name]?.text, !knownIDs.contains(id) else { return nil }
      return fault("feedback[\(index)].\(name)", id, known, place)
    }
    return Array(faults.prefix(Fault.most))
  }

  private static func unknownThemes(
    of points: [JSONValue], known: [String], _ guide: Guide
  ) -> [Fault] {
    let knownIDs = Set(known)
    let faults = points.enumerated().lazy.flatMap { index, point in
      (point["themes"]?.elements ?? []).enumerated().lazy.compactMap { number, theme -> Fault? in
        guard let id = theme.text, !knownIDs.contains(id) else { return nil }
        return fault(
          "feedback[\(index)].themes[\(number)]", id, known,
          "in the codebook of guide \(guide.id)")
      }
    }
    return Array(faults.prefix(Fault.most))
  }

  private static func fault(
    _ path: String, _ id: String, _ known: [String], _ place: String
  ) -> Fault {
    let suggestion = Suggestion.nearest(to: id, among: known).map { "Did you mean \"\($0)\"?" }
    return Fault(
      path: path, problem: "\(id.quoted) is not \(place)",
      remedy: suggestion ?? "write an id that is")
  }

  private static func guideReference(in value: JSONValue) -> GuideReference? {
    guard let guide = value["guide"], let id = guide["id"]?.text,
      case .integer(let version) = guide["version"]
    else { return nil }
    return GuideReference(id: Guide.ID(id), version: version)
  }

  private static func unknownGuide(_ reference: GuideReference) -> Fault {
    Fault(
      path: "guide", problem: "\(reference.id.text.quoted) is not known here",
      remedy: "Put its guide file into the sessions folder to have the ids checked")
  }
}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
