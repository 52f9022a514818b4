internal import ConsultationModel
internal import TerminalCanvas

/// The form that begins a session. Every field has a usual answer: Enter all the way through works.
struct NewSessionForm: Equatable, Sendable {
  /// One field of the form, in order.
  enum Field: Int, CaseIterable, Sendable {
    case guide, title, date, table, venue, facilitator, noteTaker, attribution

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
      }
    }
  }

  let guides: [Guide]
  var guideIndex = 0
  var attribution = Attribution.organisation
  var editors: [TextEditor]
  var field = Field.guide

  /// `earlier` sessions of the day give the usual answers for who and where.
  init(guides: [Guide], earlier: [SessionSummary], today: CalendarDate?) {
    self.guides = guides
    editors = Field.allCases.map { _ in TextEditor() }
    let last = earlier.last { $0.date == today }
    self[.title] = last?.title ?? guides.first.map(Self.title) ?? ""
    self[.date] = today?.description ?? ""
    self[.table] = Self.nextTable(after: earlier.filter { $0.date == today })
    self[.venue] = last?.venue ?? ""
    self[.facilitator] = last?.facilitator ?? ""
    self[.noteTaker] = last?.noteTaker ?? ""
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
