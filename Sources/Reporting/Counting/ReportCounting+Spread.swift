internal import ConsultationModel
internal import Theming

extension ReportCounting {
  /// How often each theme came up at each table, tables in the order of their days and names.
  var tables: [Report.TableLine] {
    Dictionary(grouping: points, by: \.table).values.compactMap { said in
      guard let first = said.first?.point else { return nil }
      return Report.TableLine(
        name: first.table, date: first.date, points: said.count,
        themes: byTheme(said).mapValues(\.count))
    }
    .sorted(by: isBefore)
  }

  // `Table 2` before `Table 10`: shorter names first where they begin alike.
  private func isBefore(_ left: Report.TableLine, _ right: Report.TableLine) -> Bool {
    let first = (left.date, left.name.count, left.name, left.points)
    let second = (right.date, right.name.count, right.name, right.points)
    return first < second
  }

  /// Points by the guides' lenses: a point counts once for a value, however many of its themes
  /// belong to it.
  var lenses: [Report.LensSection] {
    let lenses = gathered.shelf.guides.flatMap(\.lenses).uniqued(by: \.id)
    let themes = gathered.shelf.codebooks.flatMap(\.themes).uniqued(by: \.id)
    return lenses.map { lens in
      Report.LensSection(
        name: lens.name, lines: lens.values.map { line($0, themes) })
    }
  }

  private func line(_ value: Lens.Value, _ themes: [Theme]) -> Report.LensLine {
    let own = themes.filter { $0.lenses.contains(value.id) }.map(\.id)
    let said = self.said(under: Set(own))
    return Report.LensLine(
      id: value.id.text, name: value.name, themes: own, points: said.count,
      tables: Set(said.map(\.table)).count)
  }

  func said(under themes: Set<Theme.ID>) -> [CountedPoint] {
    points.filter { !themes.isDisjoint(with: $0.point.themes) }
  }

  /// Points by the quarter of an hour in which they were taken.
  var timeline: [Report.Quarter] {
    let quarters = Dictionary(grouping: points) { Quarter($0.point.takenAt) }
    return quarters.sorted { $0.key < $1.key }.map { quarter, said in
      Report.Quarter(date: quarter.date, clock: quarter.clock, points: said.count)
    }
  }
}

/// A quarter of an hour by the clock that was read.
private struct Quarter: Hashable, Comparable {
  let date: CalendarDate
  let clock: String

  init(_ time: Timestamp) {
    date = time.date
    let parts = time.clock.split(separator: ":")
    let minutes = parts.last.flatMap { Int($0) } ?? 0
    let quarter = minutes / 15 * 15
    clock = "\(parts.first ?? "00"):\(quarter < 10 ? "0" : "")\(quarter)"
  }

  static func < (left: Quarter, right: Quarter) -> Bool {
    (left.date, left.clock) < (right.date, right.clock)
  }
}
