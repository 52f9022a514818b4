internal import ConsultationModel
internal import Theming

/// What all points of one session share.
struct Sitting {
  let session: Session.ID
  let file: String
  let table: TableKey
  let collects: [Question.ID: Question.Collection]
  private let tableName: String
  private let date: CalendarDate
  private let speakers: Speakers
  private let audience: Audience
  private let words: FilterWords

  init(
    of session: Session, file: String, audience: Audience,
    collects: [Question.ID: Question.Collection], words: FilterWords
  ) {
    self.session = session.id
    self.file = file
    self.audience = audience
    self.collects = collects
    table = TableKey(session)
    tableName = session.table
    date = session.date
    speakers = Speakers(of: session)
    self.words = words
  }

  func counted(_ point: Feedback, _ themed: PointCodings) -> CountedPoint {
    let shown = speakers.shown(for: point)
    var point = point
    // What was said against a point may name people.
    if audience == .public, !point.objection.isEmpty { point.objection = Wording.withheld }
    // Beside a name it would let the public count what the tables hide.
    let isSectorAlone = shown.name.isEmpty && shown.organisation.isEmpty
    let sector = audience == .public && !isSectorAlone ? nil : Sector(rawValue: shown.sector)
    let reported = ReportedPoint(
      quoted: QuotedPoint(point, who: speakers.who(made: point), session: session, file: file),
      codings: themed.codings, isDecided: themed.isDecided, isNone: themed.isNone,
      isParked: point.isParked || point.place == nil, proposition: point.proposition,
      question: point.question, table: tableName, date: date,
      takenAt: point.takenAt, partners: point.partners, attribution: point.attribution,
      name: shown.name, organisation: shown.organisation, sector: sector,
      triage: point.isParked ? point.triage : Triage(),
      round: point.round)
    return CountedPoint(point: reported, table: table, sector: speakers.sector(of: point))
  }

  func source(of session: Session, points: Int) -> Report.Source {
    Report.Source(
      session: session.id, file: file, title: session.title, date: session.date,
      table: session.table, noteTaker: audience == .public ? "" : session.noteTaker,
      points: points)
  }

  /// What a filter chooses by.
  func values(of point: Feedback, _ themed: PointCodings) -> (PointFilter.Kind) -> [String] {
    { kind in
      switch kind {
      case .sector: [speakers.sector(of: point)?.rawValue].compactMap { $0 }
      case .stance: [point.stance.rawValue]
      case .theme: words.of(themed.codings.map(\.theme))
      case .voice: [point.voice.rawValue]
      case .proposition: point.proposition.map(words.of) ?? []
      case .question: point.question.map(words.of) ?? []
      case .table: [tableName]
      case .date: ["\(date)"]
      case .round: point.round.map { ["\($0)"] } ?? []
      }
    }
  }

  /// The same of time spent, which only a place, a table and a day have.
  func values(at place: Place) -> (PointFilter.Kind) -> [String] {
    { kind in
      switch kind {
      case .proposition: words.of(place.proposition)
      case .question: words.of(place.question)
      case .table: [tableName]
      case .date: ["\(date)"]
      case .sector, .stance, .theme, .voice, .round: []
      }
    }
  }
}
