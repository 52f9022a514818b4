internal import ConsultationModel
internal import Theming

/// The points of one table at one question as a text of their own, with where each stands in it.
struct QDASource {
  /// Unicode code points from the beginning, the second past the end, as the standard counts.
  struct Quotation {
    let point: ReportedPoint
    let range: Range<Int>
  }

  let guid: String
  let name: String
  let variables: [(QDAVariable, String)]
  let text: String
  let quotations: [Quotation]

  private init(
    guid: String, name: String, variables: [(QDAVariable, String)], points: [ReportedPoint]
  ) {
    self.guid = guid
    self.name = name
    self.variables = variables
    var text = String.UnicodeScalarView()
    var quotations: [Quotation] = []
    for point in points {
      let label = "\(Wording.source(point.quoted)); ref \(Wording.reference(point.quoted.feedback))"
      text.append(contentsOf: (PlainText.oneLine(label) + "\n").unicodeScalars)
      let start = text.count
      text.append(contentsOf: Self.words(of: point).unicodeScalars)
      quotations.append(Quotation(point: point, range: start..<text.count))
      text.append(contentsOf: "\n\n".unicodeScalars)
    }
    self.text = String(text)
    self.quotations = quotations
  }

  /// A source a table and question, in the report's order: one a point would make a list that
  /// nobody can use.
  static func all(of report: Report) -> [QDASource] {
    let titles = places(of: report)
    let groups = Dictionary(grouping: report.material, by: Key.init)
    return report.material.map(Key.init).uniqued { $0 }.map { key in
      let (proposition, question) =
        key.place.map { titles[$0] ?? ($0.proposition.text, $0.question.text) } ?? ("", "")
      let place = key.place == nil ? "at no question" : "\(proposition), question \(question)"
      let table = key.table.isEmpty ? key.session.text : "Table \(key.table)"
      return QDASource(
        guid: QDAIdentifier.guid(
          "source", key.session.text, key.place?.proposition.text ?? "",
          key.place?.question.text ?? ""),
        name: "\(table), \(place)",
        variables: [
          (.proposition, proposition), (.question, question), (.table, key.table),
          (.date, "\(key.date)"),
        ],
        points: groups[key] ?? [])
    }
  }

  private struct Key: Hashable {
    let session: Session.ID
    let table: String
    let date: CalendarDate
    let place: Place?

    init(_ point: ReportedPoint) {
      session = point.quoted.session
      table = point.table
      date = point.date
      place = point.quoted.place
    }
  }

  private static func places(of report: Report) -> [Place: (String, String)] {
    report.propositions.reduce(into: [:]) { places, proposition in
      for question in proposition.questions {
        places[Place(proposition: proposition.id, question: question.id)] =
          (proposition.shortName, "\(question.label): \(question.text)")
      }
    }
  }

  // Line ends are line feeds alone: with a carriage return beside them readers shift every quotation.
  private static func words(of point: ReportedPoint) -> String {
    var words = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in point.quoted.text.unicodeScalars {
      if scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        words.append("\n")
      } else if scalar == "\n", lastWasReturn {
        // Already there.
      } else if XMLText.isAllowed(scalar) {
        words.append(scalar)
      }
      lastWasReturn = scalar == "\r"
    }
    return String(words)
  }
}

/// What an analyst can sort sources and quotations by.
enum QDAVariable: String, CaseIterable {
  case proposition = "Proposition"
  case question = "Question"
  case table = "Table"
  case date = "Date"
  case sector = "Sector"
  case stance = "Stance"

  var guid: String { QDAIdentifier.guid("variable", rawValue) }
}
