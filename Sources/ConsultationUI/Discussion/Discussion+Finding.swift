internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Where a point that was found belongs, if that is elsewhere; nil where we stand there.
  func place(of point: Feedback) -> Stop? {
    let place: Stop? = point.isParked ? .parked : point.place.map(Stop.place)
    return place == stop || !stops.contains(where: { $0 == place }) ? nil : place
  }

  /// Whether Enter goes somewhere, which changes nothing.
  var isElsewherePicked: Bool { mending == nil && pickedPoint.flatMap(place(of:)) != nil }

  /// The question of a point that was found at another one.
  func placeName(of point: Feedback) -> String? {
    search == nil ? nil : place(of: point).map(guide.name(of:))
  }

  /// To a point with it picked, wherever it stands.
  mutating func seek(_ id: Feedback.ID) -> [Request] {
    guard let point = session.feedback.first(where: { $0.id == id }) else {
      return [.say(.hint("That point is not here any more."))]
    }
    guard mending == nil else { return refuseWhileMending() }
    guard place(of: point) != nil else {
      picked = point.id
      return []
    }
    return goTo(point)
  }

  /// Ends the search at the question of a point, with the point picked.
  mutating func goTo(_ point: Feedback) -> [Request] {
    let requests = walk(to: place(of: point))
    picked = point.id
    return requests
  }
}
