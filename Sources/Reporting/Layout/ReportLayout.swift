internal import ConsultationModel
internal import Theming

extension Report {
  /// The report laid out for reading, every format's source.
  package var document: Document {
    var layout = ReportLayout(self)
    return layout.laidOut
  }
}

/// Lays a report out block by block, and remembers where each point was quoted.
struct ReportLayout {
  let report: Report
  var document: Document
  let numbers: [PointReference: Int]
  let names: [Theme.ID: String]
  /// What people mean by the themes that have a description.
  let meanings: [Theme.ID: String]
  /// Tables whose points are all in one file.
  let tablesOfOneFile: Set<String>
  /// Where points were quoted, by their number.
  var quotedAt: [Int: [Line]] = [:]
  var quotes = 0

  init(_ report: Report) {
    self.report = report
    document = Document(title: report.title)
    numbers = Dictionary(
      zip(report.points.map(\.quoted.reference), 1...), uniquingKeysWith: { first, _ in first })
    names = Dictionary(uniqueKeysWithValues: report.themes.map { ($0.id, $0.name) })
    let described = report.codebooks.flatMap(\.themes).filter { !$0.description.isEmpty }
    meanings = Dictionary(
      described.map { ($0.id, $0.description) }, uniquingKeysWith: { first, _ in first })
    let filesOfTables = Dictionary(grouping: report.sources, by: \.table)
    tablesOfOneFile = Set(filesOfTables.filter { !$0.key.isEmpty && $0.value.count == 1 }.keys)
  }

  var laidOut: Document {
    mutating get {
      document.heading(1, report.title)
      layOutBase()
      layOutSummary()
      layOutCoverage()
      layOutBody()
      layOutThemes()
      layOutLenses()
      layOutCollections()
      layOutDecisions()
      layOutMethod()
      layOutPoints()
      return document
    }
  }

  /// The reference of a point, leading to where it stands among all.
  func reference(_ point: QuotedPoint) -> Line {
    let anchor = numbers[point.reference].map { Anchor.point($0) }
    return "ref \(Line.link(Wording.reference(point.feedback), to: anchor))"
  }

  /// Words, whose they are and the reference, for a list.
  mutating func line(
    _ point: QuotedPoint, under heading: Anchor?, _ name: String, _ triage: Triage = Triage()
  ) -> Line {
    note(point, at: heading, name)
    let outcome = triage.isDone ? "; \(PlainText.oneLine(triage.words))" : ""
    return
      "\(Wording.words(point)) (\(Wording.source(point))\(Wording.standing(of: point))\(outcome); \(reference(point)))"
  }

  /// For a point that stands in full elsewhere: `Sage, ref 9f3a2c`.
  func pointer(to point: QuotedPoint) -> Line {
    point.who.map { "\($0), \(reference(point))" } ?? reference(point)
  }

  mutating func quote(_ point: QuotedPoint, under name: String) {
    quotes += 1
    let anchor = Anchor.quote(quotes)
    note(point, at: anchor, name)
    document.append(
      .quote(
        Document.Quote(
          anchor: anchor, words: Wording.words(point, limit: Wording.longestQuote),
          source: "\(Wording.source(point))\(Wording.standing(of: point)); \(reference(point))")))
  }

  private mutating func note(_ point: QuotedPoint, at anchor: Anchor?, _ name: String) {
    guard let number = numbers[point.reference], let anchor else { return }
    quotedAt[number, default: []].append(.link(name, to: anchor))
  }
}
