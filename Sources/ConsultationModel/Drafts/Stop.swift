/// Where a walk through a guide stands: at a question of a proposition, or at the parked points.
package enum Stop: Hashable, Sendable {
  case place(Place)
  case parked

  package var place: Place? {
    if case .place(let place) = self { return place }
    return nil
  }
}
