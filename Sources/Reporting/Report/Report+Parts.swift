package import ConsultationModel
package import Theming

extension Report {
  /// What all figures are out of.
  package struct Base: Equatable, Sendable {
    package var sessions = 0
    package var tables: Set<TableKey> = []
    /// Not withdrawn; parked ones included.
    package var points = 0
    package var stakeholders = 0
    package var parked = 0
    /// Points that stand at no question; they are among the parked.
    package var unplaced = 0
    package var withdrawn = 0
    /// Points of which coders have said every theme.
    package var decided = 0
    /// Points that the filter left out.
    package var leftOut = 0
    /// Points that say nearly the same as another and are counted with it; not among `points`.
    package var copies = 0
  }

  /// A file that was left out.
  package struct Exclusion: Equatable, Sendable {
    package let file: String
    package let reason: String
  }

  /// A session that was counted.
  package struct Source: Equatable, Sendable {
    package let session: Session.ID
    package let file: String
    package let title: String
    package let date: CalendarDate
    package let table: String
    /// Empty in a public report.
    package let noteTaker: String
    package let points: Int

    func counting(_ points: Int) -> Source {
      Source(
        session: session, file: file, title: title, date: date, table: table,
        noteTaker: noteTaker, points: points)
    }
  }

  /// A point that says nearly the same as one that was made before, and is counted with it.
  package struct NearCopy: Equatable, Sendable {
    package let point: ReportedPoint
    package let first: QuotedPoint
  }

  /// A partner that points name.
  package struct Partner: Equatable, Sendable {
    package let name: String
    package let tables: Int
    package let feedback: [Feedback.ID]

    package var points: Int { feedback.count }
  }

  /// One proposition with all its questions.
  package struct PropositionSection: Equatable, Sendable {
    package let id: Proposition.ID
    package let name: String
    /// At most 16 columns, for the coverage table.
    package let shortName: String
    package let questions: [QuestionSection]

    package var points: Int { questions.reduce(0) { $0 + $1.points } }
  }

  /// How many tables signed a question's points off, as they stand or as they stood.
  package struct SignOffCount: Equatable, Sendable {
    package private(set) var held = 0
    /// Signed off, and changed since.
    package private(set) var changed = 0

    mutating func add(_ state: SignOffState) {
      switch state {
      case .none: break
      case .holds: held += 1
      case .broken: changed += 1
      }
    }
  }

  /// What was said at one question of one proposition.
  package struct QuestionSection: Equatable, Sendable {
    package let id: Question.ID
    /// `5a`; nil where the guide has no such question.
    package let number: String?
    package let parent: Question.ID?
    package let text: String
    package let seconds: Int
    package let signOffs: SignOffCount
    package let group: Group

    package var points: Int { group.points }
    /// The number, or the id where there is none.
    var label: String { number ?? id.text }
  }

  /// What some of the points say: those at a question, of a table, of a sector, under a theme.
  package struct Group: Equatable, Sendable {
    package let points: Int
    package let parked: Int
    package let tables: Int
    package let stances: StanceSplit
    package let themes: [ThemeLine]
    package let unthemed: Int
    /// Points without a theme, and those that alone raised theirs.
    package let rare: [ListedPoint]
    /// Against or mixed.
    package let dissent: [ListedPoint]
  }

  /// One theme's figures with the base they are out of.
  package struct ThemeLine: Equatable, Sendable {
    package let id: Theme.ID
    package let name: String
    package let base: Int
    package let points: Int
    package let tables: Int
    package let stances: StanceSplit
    package let sectors: SectorFigures
    /// Points that a person put the theme on; on the rest only the machine did.
    package let byPerson: Int
    package let quotes: [QuotedPoint]

    package var byMachineOnly: Int { points - byPerson }
  }

  /// One part of a body that doesn't go by propositions.
  package struct PartSection: Equatable, Sendable {
    /// A theme, sector, table or lens value.
    package let id: String
    package let name: String
    package let description: String
    /// How many points it is about, of the base.
    package let points: SectorFigure
    /// Nil where no more may be shown than the figure.
    package let group: Group?
    /// Where the points were made: questions with how many of these points stand at each.
    package let places: [PlaceLine]
  }

  /// How many points stand at one question of one proposition.
  package struct PlaceLine: Equatable, Sendable {
    package let place: Place
    package let proposition: String
    package let question: String
    package let points: Int
  }

  /// One table's points by theme.
  package struct TableLine: Equatable, Sendable {
    package let name: String
    package let date: CalendarDate
    package let points: Int
    package let themes: [Theme.ID: Int]
  }

  /// One value of a lens, such as one of the five foundations.
  package struct LensLine: Equatable, Sendable {
    package let id: String
    package let name: String
    /// The codebook's themes that belong to it.
    package let themes: [Theme.ID]
    package let points: Int
    package let tables: Int
  }

  package struct LensSection: Equatable, Sendable {
    package let name: String
    package let lines: [LensLine]
  }

  /// A theme that came up, or a point that was answered, with the answer that stands.
  package struct DecisionLine: Equatable, Sendable {
    package let subject: Response.Subject
    /// The theme's name, or the point's words.
    package let name: String
    package let points: Int
    /// Nil where nobody has answered yet.
    package let response: Response?
    /// Answers before it, the latest first.
    package let earlier: [Response]
  }

  /// Points taken within a quarter of an hour of one day.
  package struct Quarter: Equatable, Sendable {
    package let date: CalendarDate
    /// `10:15`
    package let clock: String
    package let points: Int
  }
}
