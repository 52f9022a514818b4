internal import ConsultationModel
internal import TerminalCanvas

/// The form that begins a session. Every field has a usual answer: Enter all the way through works.
struct NewSessionForm: Equatable, Sendable {
  /// One field of the form, in order. The form opens at the second: few seal, and who does says so
  /// before anything is typed, since a half-filled form is kept on disk unless it is to be sealed.
  enum Field: Int, CaseIterable, Sendable {
    case sealing, guide, title, date, table, venue, facilitator, noteTaker, attribution

    /// Whether it is chosen by Left and Right.
    var isChoice: Bool { self == .guide || self == .attribution || self == .sealing }

    /// What its answer is called in a file.
    var name: String { "\(self)" }

    var label: String {
      switch self {
      case .guide: "Guide"
      case .title: "Title"
      case .date: "Date"
      case .table: "Table"
      case .venue: "Venue"
      case .facilitator: "Facilitator"
      case .noteTaker: "Note-taker"
      case .attribution: "Attribution"
      case .sealing: "Sealed"
      }
    }

    var hint: String {
      switch self {
      case .guide: "Left and Right choose, where the folder holds *.guide.json files of your own."
      case .title: "What the sitting is called in the report."
      case .date: "Year-month-day, such as 2019-07-04."
      case .table: "The name or number of the table."
      case .venue: "Where the sitting is held. May stay empty."
      case .facilitator: "Who leads the table. May stay empty."
      case .noteTaker: "Who types. May stay empty."
      case .attribution:
        "How far a report may say who spoke, unless a point says otherwise: Left and Right."
      case .sealing:
        "A sealed session can't be read without its passphrase, by you either: Left and Right."
      }
    }
  }

  let guides: [Guide]
  var guideIndex = 0
  var attribution = Attribution.organisation
  var isSealed = false
  var editors: [TextEditor]
  var field = Field.guide
  /// Whether the table's number is only offered: the first letter takes its place.
  var isTableOffered = true
  /// Days and tables that have a session, and the one that may have another.
  private let taken: Set<String>
  private var wanted = ""
  /// What was kept of it last, so that a form nobody touched leaves nothing behind.
  private var kept: [String: String] = [:]

  /// `earlier` sessions of the day give the usual answers for who and where.
  init(guides: [Guide], earlier: [SessionSummary], today: CalendarDate?) {
    self.guides = guides
    editors = Field.allCases.map { _ in TextEditor() }
    taken = Set(earlier.map { "\($0.date) \($0.table)" })
    let last = earlier.last { $0.date == today }
    self[.title] = last?.title ?? guides.first.map(Self.title) ?? ""
    self[.date] = today?.description ?? ""
    self[.table] = Self.nextTable(after: earlier.filter { $0.date == today })
    self[.venue] = last?.venue ?? ""
    self[.facilitator] = last?.facilitator ?? ""
    self[.noteTaker] = last?.noteTaker ?? ""
    kept = answers
  }

  /// Goes on with a form that was interrupted.
  mutating func takeUp(_ draft: FormDraft) {
    for field in Field.allCases where !field.isChoice {
      if let text = draft.fields[field.name] { self[field] = text }
    }
    guideIndex = guides.firstIndex { $0.id.text == draft.fields[Field.guide.name] } ?? guideIndex
    attribution = draft.fields[Field.attribution.name].flatMap(Attribution.init) ?? attribution
    kept = answers
    isTableOffered = false
  }

  /// What is to be kept of it, where it has changed since.
  mutating func keep(_ now: Timestamp) -> [Request] {
    let answers = answers
    guard answers != kept else { return [] }
    kept = answers
    return [.perform(.keepForm(answers.isEmpty ? nil : FormDraft(at: now, fields: answers)))]
  }

  /// None of a session that is to be sealed: the kept form is not.
  private var answers: [String: String] {
    guard !isSealed else { return [:] }
    var answers: [String: String] = [:]
    for field in Field.allCases where field != .sealing { answers[field.name] = self[field] }
    answers[Field.guide.name] =
      guides.indices.contains(guideIndex) ? guides[guideIndex].id.text : ""
    answers[Field.attribution.name] = attribution.rawValue
    return answers
  }

  /// Whether a table of that day has a session already; only the first time that it is asked.
  mutating func isTaken(_ table: String, on date: CalendarDate) -> Bool {
    let key = "\(date) \(table)"
    defer { wanted = key }
    return taken.contains(key) && wanted != key
  }

  subscript(field: Field) -> String {
    get { editors[field.rawValue].text }
    set { editors[field.rawValue].set(newValue) }
  }

  static func title(_ guide: Guide) -> String {
    guide.event.isEmpty ? guide.title : "\(guide.title): \(guide.event)"
  }

  private static func nextTable(after earlier: [SessionSummary]) -> String {
    "\((earlier.compactMap { Int($0.table) }.max() ?? 0) + 1)"
  }
}
