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
    package let points: Int

    init(_ session: Session, file: String, points: Int) {
      self.session = session.id
      self.file = file
      title = session.title
      date = session.date
      table = session.table
      self.points = points
    }
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

  /// What was said at one question of one proposition.
  package struct QuestionSection: Equatable, Sendable {
    package let id: Question.ID
    /// `5a`; nil where the guide has no such question.
    package let number: String?
    package let parent: Question.ID?
    package let text: String
    package let points: Int
    package let parked: Int
    package let tables: Int
    package let seconds: Int
    package let themes: [ThemeLine]
    package let unthemed: Int
    package let rare: [ListedPoint]
    package let dissent: [ListedPoint]

    /// The number, or the id where there is none.
    package var label: String { number ?? id.text }
  }

  /// One theme's figures with the base they are out of.
  package struct ThemeLine: Equatable, Sendable {
    package let id: Theme.ID
    package let name: String
    package let base: Int
    package let count: ThemeCount

    package var points: Int { count.points }
    package var tables: Int { count.tables.count }
  }
}
