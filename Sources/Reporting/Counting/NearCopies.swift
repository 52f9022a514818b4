internal import ConsultationModel
internal import Theming

/// Points that say nearly the same as another, told apart from those that are counted.
struct NearCopies {
  /// In the order given.
  let counted: [CountedPoint]
  let copies: [Report.NearCopy]

  init(among points: [CountedPoint], as choice: ReportChoices.Copies, by engine: ThemingEngine?) {
    guard choice == .once else {
      (counted, copies) = (points, [])
      return
    }
    let engine = engine ?? ThemingEngine(codebook: Codebook(id: "", name: "", themes: []))
    let asMade = points.sorted(by: CountedPoint.wasMadeBefore)
    var firsts: [PointReference: QuotedPoint] = [:]
    for group in engine.duplicates(among: asMade.map(\.point.quoted.text)) {
      let first = asMade[group.points[0]].point.quoted
      for index in group.points.dropFirst() { firsts[asMade[index].reference] = first }
    }
    counted = points.filter { firsts[$0.reference] == nil }
    copies = points.compactMap { point in
      firsts[point.reference].map { Report.NearCopy(point: point.point, first: $0) }
    }
  }
}
