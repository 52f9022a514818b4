internal import ConsultationModel

extension Discussion {
  /// Every stop in walking order; the parked points come last.
  var stops: [Stop] { guide.walk.map(Stop.place) + [.parked] }

  func neighbour(steps: Int) -> Stop? {
    let stops = stops
    guard let index = stops.firstIndex(of: stop) else { return stops.first }
    let next = index + steps
    return stops.indices.contains(next) ? stops[next] : nil
  }

  var firstStopOfNextProposition: Stop? {
    guard let place = stop.place,
      let index = guide.propositions.firstIndex(where: { $0.id == place.proposition })
    else { return stops.first }
    guard let first = guide.walk.first else { return .parked }
    let next = (index + 1) % guide.propositions.count
    return .place(Place(proposition: guide.propositions[next].id, question: first.question))
  }

  func refuseWhileMending() -> [Request] {
    let leave = Self.bindings.key(.cancel)
    return [.say(.hint("Save the point you are mending, or leave it with \(leave), first."))]
  }

  /// Goes to a stop and takes up what was typed there; the time spent here is saved.
  mutating func walk(to next: Stop?) -> [Request] {
    guard let next else { return [.say(.hint("This is the end of the walk."))] }
    guard mending == nil else { return refuseWhileMending() }
    layDownDraft()
    stop = next
    field = nil
    picked = nil
    search = nil
    scroll = 0
    takeUpDraft()
    return save() + keepDrafts()
  }
}
