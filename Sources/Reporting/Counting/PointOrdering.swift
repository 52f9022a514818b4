internal import ConsultationModel
internal import Theming

/// The order of the appendix: as the guides ask, then points of no guide's questions by the names
/// of their places, then those at no question; at one place as they were made.
struct PointOrdering {
  private let ranks: [Place: Int]

  init(_ guides: [Guide]) {
    let walk = guides.flatMap(\.walk).uniqued { $0 }
    ranks = Dictionary(uniqueKeysWithValues: zip(walk, 0...))
  }

  func sorted(_ points: [CountedPoint]) -> [CountedPoint] {
    points.sorted { left, right in
      let first = key(left)
      let second = key(right)
      return first == second ? CountedPoint.wasMadeBefore(left, right) : first < second
    }
  }

  private func key(_ counted: CountedPoint) -> (Int, String, String) {
    guard let place = counted.point.quoted.place else { return (.max, "", "") }
    guard let rank = ranks[place] else {
      return (.max - 1, place.proposition.text, place.question.text)
    }
    return (rank, "", "")
  }
}
