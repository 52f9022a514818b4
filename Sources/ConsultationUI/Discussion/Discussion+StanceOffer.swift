internal import ConsultationModel
internal import TerminalCanvas

/// A stance that somebody may have meant by the first word of a point.
struct StanceOffer: Equatable, Sendable {
  let point: Feedback.ID
  let stance: Stance
}

extension Discussion {
  /// "for example" and "for the plan" look alike: the word stays in the text, and one key says that
  /// it was a stance.
  mutating func offerStance(_ stance: Stance?, to point: Feedback) -> String {
    stanceOffer = stance.map { StanceOffer(point: point.id, stance: $0) }
    guard let stance else { return "" }
    let key = Self.bindings.key(.nextField)
    return " No stance: \"\(stance.rawValue)\" stayed in the text. \(key) makes it one."
  }

  /// An offer lasts until the next key; nil where the key doesn't take it.
  mutating func takeStanceOffer(_ action: Action?, _ moment: Moment) -> [Request]? {
    guard let offer = stanceOffer else { return nil }
    stanceOffer = nil
    guard action == .nextField, saving == .saved else { return nil }
    return changePoint(offer.point, "the stance", moment) { $0.stance = offer.stance }
  }
}
