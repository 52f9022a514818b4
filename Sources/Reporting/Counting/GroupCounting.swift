internal import ConsultationModel
internal import Theming

/// Counts some of the points of a report.
struct GroupCounting {
  let order: ThemeOrder
  let choices: ReportChoices

  /// `showsSectors` is false within a part of a public report, where the whole and the part together
  /// would give away what is hidden.
  func group(_ points: [CountedPoint], showsSectors: Bool) -> Report.Group {
    var stances = StanceSplit()
    for counted in points { stances.add(counted.point.quoted.stance) }
    let listed = points.sorted(by: CountedPoint.wasMadeBefore).map {
      ListedPoint(point: $0.point.quoted, themes: $0.point.themes)
    }
    return Report.Group(
      points: points.count, parked: points.count { $0.point.isParked },
      tables: Set(points.map(\.table)).count, stances: stances,
      themes: lines(points, showsSectors: showsSectors),
      unthemed: listed.count { $0.themes.isEmpty }, rare: rare(among: listed),
      dissent: listed.filter { $0.point.stance == .against || $0.point.stance == .mixed })
  }

  /// Every theme that came up: widest spread first, then most points, then the codebook's order.
  func lines(_ points: [CountedPoint], showsSectors: Bool) -> [Report.ThemeLine] {
    byTheme(points).map { line($0, $1, base: points.count, showsSectors: showsSectors) }
      .sorted { left, right in
        let first = (-left.tables, -left.points, order.ranks[left.id] ?? .max, left.id)
        let second = (-right.tables, -right.points, order.ranks[right.id] ?? .max, right.id)
        return first < second
      }
  }

  private func line(
    _ theme: Theme.ID, _ points: [CountedPoint], base: Int, showsSectors: Bool
  ) -> Report.ThemeLine {
    var stances = StanceSplit()
    var split = SectorSplit()
    for counted in points {
      stances.add(counted.point.quoted.stance)
      split.add(counted.sector)
    }
    let mayShow = showsSectors || choices.audience == .internal
    return Report.ThemeLine(
      id: theme, name: order.names[theme] ?? theme.text, base: base, points: points.count,
      tables: Set(points.map(\.table)).count, stances: stances,
      sectors: mayShow
        ? SectorFigures(split, for: choices.audience) : SectorFigures(onlyHeard: split),
      byPerson: points.count { counted in
        counted.point.codings.contains { $0.theme == theme && $0.by == .person }
      },
      quotes: VariedQuotes.best(choices.quotes, of: surest(points, theme)))
  }

  // Words that the machine was unsure of don't show what a theme means where surer ones do.
  private func surest(_ points: [CountedPoint], _ theme: Theme.ID) -> [CountedPoint] {
    let sure = points.filter { counted in
      counted.point.codings.contains {
        $0.theme == theme && ($0.by == .person || ($0.probability ?? 0) >= Self.sureEnough)
      }
    }
    return sure.isEmpty ? points : sure
  }

  /// More likely than not.
  private static let sureEnough = 0.5

  /// Points without a theme, and those that alone raised theirs: nothing falls below a threshold.
  private func rare(among listed: [ListedPoint]) -> [ListedPoint] {
    var raised: [Theme.ID: Int] = [:]
    for theme in listed.flatMap(\.themes) { raised[theme, default: 0] += 1 }
    return listed.compactMap { listed in
      if listed.themes.isEmpty { return listed }
      let alone = listed.themes.filter { raised[$0] == 1 }.sorted()
      return alone.isEmpty ? nil : ListedPoint(point: listed.point, themes: alone)
    }
  }
}

func byTheme(_ points: [CountedPoint]) -> [Theme.ID: [CountedPoint]] {
  points.reduce(into: [:]) { groups, counted in
    for theme in Set(counted.point.themes) { groups[theme, default: []].append(counted) }
  }
}
