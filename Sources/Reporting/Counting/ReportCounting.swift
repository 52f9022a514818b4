internal import ConsultationModel
internal import Theming

/// Counts all that was gathered into a report.
struct ReportCounting {
  let gathered: ReportBuilder
  let counting: GroupCounting
  let points: [CountedPoint]
  private let copies: [Report.NearCopy]

  init(_ gathered: ReportBuilder) {
    self.gathered = gathered
    let order = ThemeOrder(gathered.shelf.codebooks)
    counting = GroupCounting(order: order, choices: gathered.choices)
    let near = NearCopies(
      among: PointOrdering(gathered.shelf.guides).sorted(gathered.points),
      as: gathered.choices.copies, by: gathered.shelf.engine)
    (points, copies) = (near.counted, near.copies)
  }

  var report: Report {
    let themes = counting.lines(points, showsSectors: true)
    return Report(
      title: gathered.title, generatedAt: gathered.generatedAt, choices: gathered.choices,
      base: base, sectors: sectors,
      excluded: gathered.excluded.sorted { ($0.file, $0.reason) < ($1.file, $1.reason) },
      sources: sources, propositions: propositions,
      parts: parts(themes), themes: themes,
      unthemed: points.count { $0.point.codings.isEmpty }, tables: tables, lenses: lenses,
      timeline: timeline, decisions: decisions(themes), asks: collected(.asks),
      regionalRoles: collected(.regionalRoles),
      outsidePartners: partners,
      outsidePartnerPoints: collected(.outsidePartners),
      parked: listed { $0.point.isParked }, codebooks: codebooks,
      missingGuides: gathered.shelf.missing, points: points.map(\.point), copies: copies)
  }

  /// The base with what only the whole shows.
  private var base: Report.Base {
    var base = gathered.base
    base.points = points.count
    base.copies = copies.count
    base.stakeholders = gathered.people.count
    base.parked = points.count { $0.point.isParked }
    base.unplaced = points.count { $0.point.quoted.place == nil }
    base.decided = points.count { $0.point.isDecided }
    return base
  }

  private var sources: [Report.Source] {
    let bySession = Dictionary(grouping: points, by: \.reference.session)
    return gathered.sources.map { $0.counting(bySession[$0.session]?.count ?? 0) }
      .sorted { $0.session < $1.session }
  }

  private var partners: [Report.Partner] {
    var tally = PartnerTally()
    for counted in points { tally.add(counted.point, table: counted.table) }
    return tally.partners
  }

  private var sectors: SectorFigures {
    SectorFigures(Self.split(points), for: gathered.choices.audience)
  }

  static func split(_ points: [CountedPoint]) -> SectorSplit {
    var split = SectorSplit()
    for counted in points { split.add(counted.sector) }
    return split
  }

  private func collected(_ collection: Question.Collection) -> [ListedPoint] {
    // What was parked from a question is no answer to it.
    listed { gathered.collects[$0.reference] == collection && !$0.point.isParked }
  }

  private func listed(_ isListed: (CountedPoint) -> Bool) -> [ListedPoint] {
    points.filter(isListed).sorted(by: CountedPoint.wasMadeBefore).map {
      ListedPoint(
        point: $0.point.quoted, themes: $0.point.themes, triage: $0.point.triage)
    }
  }

  private var codebooks: [Codebook] {
    gathered.shelf.guides.map(\.codebook).uniqued(by: \.id)
  }
}
