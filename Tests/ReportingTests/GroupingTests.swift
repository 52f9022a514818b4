import ConsultationModel
import Reporting
import Testing
import Theming

/// A body that doesn't go by propositions says the same of the same points.
struct GroupingTests {
  private static func report(_ grouping: Grouping) -> Report {
    let builder = ReportBuilder(
      title: "T", choices: ReportChoices(grouping: grouping), guide: Fixture.find)
    return Fixture.gathered(Fixture.sessions, into: builder).report()
  }

  @Test func everyThemeIsAPartWithAsManyPoints() {
    let report = Self.report(.theme)
    #expect(report.parts.map(\.name) == report.themes.map(\.name))
    #expect(report.parts.map { $0.group?.points } == report.themes.map(\.points))
  }

  @Test func tablesAndSectorsHoldEveryPointOnce() {
    let tables = Self.report(.table).parts.compactMap(\.group?.points)
    #expect(tables == [4, 4])
    let sectors = Self.report(.sector)
    let noted = sectors.parts.compactMap(\.group?.points).reduce(0, +)
    #expect(noted == 5)
    #expect(sectors.sectors.unstated == .exact(3))
    let text = String(decoding: sectors.rendered(as: .markdown), as: UTF8.self)
    #expect(text.contains("Of 8 points 3 have no sector: nobody noted it."))
  }

  @Test(arguments: Grouping.allCases)
  func everyPointStandsInTheAppendixOnce(by grouping: Grouping) {
    let entries = Self.report(grouping).document.blocks.flatMap { block -> [Document.PointEntry] in
      if case .points(let entries) = block { entries } else { [] }
    }
    #expect(entries.count == 8)
    #expect(Set(entries.map(\.anchor)).count == 8)
  }

  @Test(arguments: Grouping.allCases)
  func everyLinkLeadsSomewhere(by grouping: Grouping) {
    let document = Self.report(grouping).document
    #expect(document.targets.isSuperset(of: document.links))
    #expect(document.links.count > 8)
  }

  @Test func placesOfAPartAddUpToItsPoints() {
    for part in Self.report(.theme).parts {
      let placed = part.places.reduce(0) { $0 + $1.points }
      let unplaced = part.id == "finance" ? 1 : 0
      #expect(placed + unplaced == part.group?.points)
    }
  }
}

extension Document {
  var links: Set<Anchor> {
    Set(lines.flatMap(\.runs).compactMap { if case .link(_, let to) = $0 { to } else { nil } })
  }

  var targets: Set<Anchor> {
    Set(
      blocks.flatMap { block -> [Anchor] in
        switch block {
        case .heading(let heading): [heading.anchor].compactMap { $0 }
        case .quote(let quote): [quote.anchor]
        case .points(let entries): entries.map(\.anchor)
        case .paragraph, .list, .table, .chart, .note: []
        }
      })
  }

  private var lines: [Line] {
    blocks.flatMap { block -> [Line] in
      switch block {
      case .paragraph(let line), .note(let line): [line]
      case .list(let lines): lines
      case .table(let table): table.rows.flatMap { $0 }
      case .chart(let chart): chart.table.rows.flatMap { $0 }
      case .quote(let quote): [quote.source]
      case .points(let entries): entries.flatMap(\.quotedAt)
      case .heading: []
      }
    }
  }
}
