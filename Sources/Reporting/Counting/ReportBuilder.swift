package import ConsultationModel
internal import Theming

/// Counts sessions into a report, one by one; `Gathering` sees that each comes once.
package struct ReportBuilder: Gatherer, Sendable {
  /// What all points of one session share.
  private struct Sitting {
    let session: Session.ID
    let file: String
    let table: TableKey
    let speakers: Speakers
    let collects: [Question.ID: Question.Collection]
  }

  private let title: String
  private let generatedAt: Timestamp?
  private(set) var shelf: GuideShelf
  private(set) var places: [Place: PlaceTally] = [:]
  private(set) var everything = ThemeTally()
  private var base = Report.Base()
  private var people: Set<[String]> = []
  private var sources: [Report.Source] = []
  private var excluded: [Report.Exclusion] = []
  private(set) var collected: [Question.Collection: [ListedPoint]] = [:]
  private var parked: [ListedPoint] = []
  private var partners = PartnerTally()

  package init(
    title: String, generatedAt: Timestamp? = nil, basis: ThemeBasis = .guidesOwn,
    guide: @escaping @Sendable (GuideReference) -> Guide?
  ) {
    self.title = title
    self.generatedAt = generatedAt
    shelf = GuideShelf(guide, basis)
  }

  package mutating func exclude(file: String, reason: String) {
    excluded.append(Report.Exclusion(file: file, reason: reason))
  }

  package mutating func add(_ session: Session, file: String) {
    let sitting = Sitting(
      session: session.id, file: file, table: TableKey(session), speakers: Speakers(of: session),
      collects: shelf.entry(for: session)?.collects ?? [:])
    let standing = session.feedback.filter { !$0.isWithdrawn }
    let themed = shelf.themer(for: session).themed(standing, of: session.id)
    for (point, codings) in zip(standing, themed) { add(point, codings, of: sitting) }
    for (place, seconds) in session.secondsSpent {
      places[place, default: PlaceTally()].spend(seconds)
    }
    // Whoever made no point that stands has not been heard in this report.
    let heard = Set(standing.compactMap(\.stakeholder))
    for stakeholder in session.stakeholders
    where heard.contains(stakeholder.id) && !stakeholder.label.isEmpty {
      people.insert([stakeholder.name.lowercased(), stakeholder.organisation.lowercased()])
    }
    base.withdrawn += session.feedback.count - standing.count
    base.tables.insert(sitting.table)
    sources.append(Report.Source(session, file: file, points: standing.count))
  }

  package func report() -> Report {
    var base = base
    base.sessions = sources.count
    base.points = everything.points
    base.stakeholders = people.count
    base.parked = parked.count
    return Report(
      title: title, generatedAt: generatedAt, base: base,
      excluded: excluded.sorted { ($0.file, $0.reason) < ($1.file, $1.reason) },
      sources: sources.sorted { $0.session < $1.session }, propositions: propositions,
      themes: lines(of: everything, ThemeOrder(shelf.codebooks)), unthemed: everything.unthemed,
      asks: listed(.asks),
      regionalRoles: listed(.regionalRoles), outsidePartners: partners.partners,
      outsidePartnerPoints: listed(.outsidePartners),
      parked: parked.sorted(by: ListedPoint.wasMadeBefore), codebooks: codebooks,
      missingGuides: shelf.missing)
  }

  private mutating func add(_ point: Feedback, _ themed: PointCodings, of sitting: Sitting) {
    let codings = themed.codings
    if themed.isDecided { base.decided += 1 }
    let quoted = QuotedPoint(
      point, who: sitting.speakers.who(made: point), session: sitting.session, file: sitting.file)
    let sector = sitting.speakers.sector(of: point)
    let table = sitting.table
    let isParked = point.isParked || point.place == nil
    everything.add(quoted, codings: codings, sector: sector, table: table)
    if let place = point.place {
      places[place, default: PlaceTally()]
        .add(quoted, isParked: isParked, codings: codings, sector: sector, table: table)
    } else {
      base.unplaced += 1
    }
    let listed = ListedPoint(point: quoted, themes: codings.map(\.theme))
    if isParked { parked.append(listed) }
    if let collection = point.question.flatMap({ sitting.collects[$0] }) {
      collected[collection, default: []].append(listed)
    }
    partners.add(point, table: table)
  }

  private func listed(_ collection: Question.Collection) -> [ListedPoint] {
    (collected[collection] ?? []).sorted(by: ListedPoint.wasMadeBefore)
  }
}
