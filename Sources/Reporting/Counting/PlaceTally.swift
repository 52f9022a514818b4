internal import ConsultationModel
internal import Theming

/// What was counted at one question of one proposition.
struct PlaceTally {
  private(set) var themes = ThemeTally()
  private(set) var parked = 0
  private(set) var seconds = 0
  private var unthemed: [ListedPoint] = []
  private var dissenting: [ListedPoint] = []

  mutating func add(
    _ point: QuotedPoint, isParked: Bool, codings: [Coding], sector: Sector?, table: TableKey
  ) {
    themes.add(point, codings: codings, sector: sector, table: table)
    if isParked { parked += 1 }
    let listed = ListedPoint(point: point, themes: codings.map(\.theme))
    if codings.isEmpty { unthemed.append(listed) }
    if point.stance == .against || point.stance == .mixed { dissenting.append(listed) }
  }

  mutating func spend(_ seconds: Int) {
    self.seconds += seconds
  }

  var dissent: [ListedPoint] { dissenting.sorted(by: ListedPoint.wasMadeBefore) }

  /// Points without a theme, and those that alone raised theirs: nothing falls below a threshold.
  var rare: [ListedPoint] {
    var alone: [Feedback.ID: ListedPoint] = [:]
    for (theme, count) in themes.themes {
      guard let point = count.onlyPoint else { continue }
      alone[point.feedback, default: ListedPoint(point: point, themes: [])].themes.append(theme)
    }
    let raisedOnce = alone.values.map { listed in
      ListedPoint(point: listed.point, themes: listed.themes.sorted())
    }
    return (raisedOnce + unthemed).sorted(by: ListedPoint.wasMadeBefore)
  }
}
