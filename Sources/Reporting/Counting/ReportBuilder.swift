package import ConsultationModel
internal import Theming

/// Counts sessions into a report, one by one; `Gathering` sees that each comes once.
package struct ReportBuilder: Gatherer, Sendable {
  let title: String
  let generatedAt: Timestamp?
  let choices: ReportChoices
  let responses: ResponseRegister
  private(set) var shelf: GuideShelf
  private(set) var points: [CountedPoint] = []
  private(set) var secondsSpent: [Place: Int] = [:]
  /// How many tables have signed a place off, and how many of those changed it since.
  private(set) var signOffs: [Place: Report.SignOffCount] = [:]
  private(set) var base = Report.Base()
  private(set) var sources: [Report.Source] = []
  private(set) var excluded: [Report.Exclusion] = []
  private(set) var collects: [PointReference: Question.Collection] = [:]
  private(set) var people: Set<[String]> = []

  package init(
    title: String, generatedAt: Timestamp? = nil, choices: ReportChoices = ReportChoices(),
    basis: ThemeBasis = .guidesOwn, responses: ResponseRegister = ResponseRegister(),
    guide: @escaping @Sendable (GuideReference) -> Guide?
  ) {
    self.title = title
    self.generatedAt = generatedAt
    self.choices = choices
    self.responses = responses
    shelf = GuideShelf(guide, basis)
  }

  package mutating func exclude(file: String, reason: String) {
    excluded.append(Report.Exclusion(file: shown(file), reason: reason))
  }

  package mutating func add(_ session: Session, file: String) {
    let themer = shelf.themer(for: session)
    let sitting = Sitting(
      of: session, file: shown(file), audience: choices.audience,
      collects: shelf.entry(for: session)?.collects ?? [:],
      words: FilterWords(themer.codebook, shelf.entry(for: session)?.guide))
    let standing = session.feedback.filter { !$0.isWithdrawn }
    let themed = themer.themed(standing, of: session.id)
    let counted = zip(standing, themed).filter {
      choices.filter.admits(sitting.values(of: $0.0, $0.1))
    }
    for (point, codings) in counted { add(point, codings, of: sitting) }
    for (place, seconds) in session.secondsSpent
    where choices.filter.admitsTime(sitting.values(at: place)) {
      secondsSpent[place, default: 0] += seconds
    }
    for (place, state) in session.signOffStates
    where choices.filter.admitsTime(sitting.values(at: place)) {
      signOffs[place, default: .init()].add(state)
    }
    base.leftOut += standing.count - counted.count
    // A session of which the filter leaves nothing is no part of what the report is about.
    guard choices.filter.isEmpty || !counted.isEmpty else { return }
    noteSpeakers(of: counted.map(\.0), in: session)
    base.withdrawn += session.feedback.count {
      $0.isWithdrawn && choices.filter.admits(sitting.values(of: $0, .none))
    }
    base.tables.insert(sitting.table)
    base.sessions += 1
    sources.append(sitting.source(of: session, points: counted.count))
  }

  package func report() -> Report {
    ReportCounting(self).report
  }

  private mutating func add(_ point: Feedback, _ themed: PointCodings, of sitting: Sitting) {
    let counted = sitting.counted(point, themed)
    points.append(counted)
    if let collection = point.question.flatMap({ sitting.collects[$0] }) {
      collects[counted.reference] = collection
    }
  }

  // Whoever made no point that stands has not been heard in this report.
  private mutating func noteSpeakers(of points: [Feedback], in session: Session) {
    let heard = Set(points.compactMap(\.stakeholder))
    for stakeholder in session.stakeholders
    where heard.contains(stakeholder.id) && !stakeholder.label.isEmpty {
      people.insert([stakeholder.name.lowercased(), stakeholder.organisation.lowercased()])
    }
  }

  // Folders can bear people's names; they are nobody's business outside.
  private func shown(_ file: String) -> String {
    guard choices.audience == .public else { return file }
    return file.split(separator: "/").last.map(String.init) ?? file
  }
}
