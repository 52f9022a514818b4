internal import ConsultationModel

extension Guide {
  /// `Q2 of Infrastructure`
  func name(of stop: Stop) -> String {
    guard let place = stop.place else { return "parked points" }
    let number = askedQuestion(place.question).map { "Q\($0.number) of " } ?? ""
    return number + (proposition(place.proposition)?.shortName ?? place.proposition.text)
  }

  /// `Infrastructure · Q2 Needed`
  func fullName(of place: Place) -> String {
    let proposition = proposition(place.proposition)?.shortName ?? place.proposition.text
    guard let asked = askedQuestion(place.question) else {
      return "\(proposition) · \(place.question)"
    }
    return "\(proposition) · Q\(asked.number) \(asked.question.shortName)"
  }
}
