import ConsultationModel
import ProgramRunning
import TestSupport
import Testing
import Theming

@testable import Reporting

/// What holds for every format that a report is written in.
struct FormatsTests {
  private static let marked: [ReportFormat] = [.html, .word, .excel, .qdpx, .qdc]
  private static let nasty =
    "broadband <script>alert(1)</script> ]]> &amp; \"quoted\" 'single' \u{1B}[31m \u{202E}back "
    + "\u{0}\u{8}\u{FFFE} =1+1 _x000D_ 😀 e\u{301}"

  private static func nastyReport() -> Report {
    let point = Fixture.point("p01-<&\">x", ("skills", "government-ask"), nasty) {
      $0.partners = ["<b>A&B</b>"]
      $0.stakeholder = "a"
      $0.attribution = .named
      $0.themes = ["<theme>"]
      $0.isParked = true
    }
    let person = Stakeholder(id: "a", name: nasty, organisation: nasty, sector: .health)
    let session = Fixture.session("s\"<1>", table: nasty, stakeholders: [person], [point])
    return Fixture.report(of: ["<a href='x'>.json": session], broken: ["<img src=x>.json"])
  }

  @Test(arguments: marked) func whatStrangersWriteNeverBecomesMarkup(format: ReportFormat) throws {
    let report = Self.nastyReport()
    for markup in try report.markups(format) {
      let names = Set(markup.elements.map(\.name))
      #expect(names.isDisjoint(with: ["b>A&B", "img", "theme"]) || format == .html)
      #expect(markup.elements.filter { $0.name == "script" }.count == (format == .html ? 1 : 0))
      #expect(!names.contains("img"))
    }
  }

  @Test(arguments: ReportFormat.allCases) func noSignSteersOrHides(format: ReportFormat) {
    let text = String(decoding: Self.nastyReport().unpacked(format), as: UTF8.self)
    let forbidden: Set<Unicode.Scalar> = ["\u{1B}", "\u{0}", "\u{8}"]
    // JSON and CSV keep what was said for other programs: JSON escapes controls.
    guard ![.csv, .themes].contains(format) else { return }
    #expect(!text.unicodeScalars.contains(where: forbidden.contains), "\(format)")
    if format != .json { #expect(!text.unicodeScalars.contains("\u{202E}"), "\(format)") }
  }

  /// A line of text put into a string by mistake shows how it is made.
  @Test(arguments: ReportFormat.allCases) func noInsidesShow(format: ReportFormat) {
    let text = String(decoding: Fixture.report().unpacked(format), as: UTF8.self)
    for inside in ["runs:", "Reporting.", "Optional(", "Line("] {
      #expect(!text.contains(inside), "\(inside) in \(format)")
    }
  }

  @Test(arguments: [ReportFormat.html, .word, .excel, .markdown, .text])
  func everyFigureOfEveryThemeIsThere(format: ReportFormat) throws {
    let report = Fixture.report()
    let rows = try Self.rows(report, format)
    for theme in report.themes {
      let stances = theme.stances
      let figures = [
        theme.points, theme.base, theme.tables, stances.supporting, stances.against, stances.mixed,
        stances.unstated,
      ]
      #expect(
        rows.contains {
          $0.first == theme.name && Self.numbers($0.dropFirst()).starts(with: figures)
        },
        "\(theme.name) in \(format)")
    }
  }

  @Test(arguments: [ReportFormat.html, .word, .markdown, .text])
  func theBaseIsSaid(format: ReportFormat) throws {
    let base = Fixture.report().base
    let words = try Self.words(Fixture.report(), format).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      words.contains(
        "\(base.sessions) sessions at \(base.tables.count) tables: \(base.points) points "
          + "from \(base.stakeholders) stakeholders"))
  }

  /// The tables of a format as rows of cells.
  private static func rows(_ report: Report, _ format: ReportFormat) throws -> [[String]] {
    let words = try words(report, format)
    return words.split(separator: "\n").map { line in
      let cells =
        format == .text
        ? line.split(separator: "  ") : line.split(separator: "|", omittingEmptySubsequences: true)
      return cells.map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      .filter { !$0.isEmpty }
    }
  }

  private static func words(_ report: Report, _ format: ReportFormat) throws -> String {
    let markups = try report.markups(format)
    guard !markups.isEmpty else {
      return String(decoding: report.rendered(as: format, width: 200), as: UTF8.self)
    }
    // In a table of a word processor every cell is a paragraph of its own.
    return markups.map(\.words).joined(separator: "\n").replacing("\n|", with: "|")
  }

  private static func numbers(_ cells: ArraySlice<String>) -> [Int] {
    cells.flatMap { $0.split { !$0.isNumber }.compactMap { Int($0) } }
  }
}
