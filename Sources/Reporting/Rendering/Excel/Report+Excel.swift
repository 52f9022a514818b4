internal import ConsultationModel
internal import Theming

extension Report {
  var workbook: ExcelWorkbook {
    ExcelWorkbook(
      title: title,
      sheets: [
        pointsSheet, themesSheet, questionThemesSheet, coverageSheet, asksSheet, partnersSheet,
        decisionsSheet,
        aboutSheet,
      ])
  }

  /// The columns of the CSV, with figures as figures and a day to sort by.
  private var pointsSheet: ExcelSheet {
    let names = ["date"] + PointTable.columns
    let wide: Set<String> = ["text", "because"]
    let rows = pointsBySession.map { point -> [ExcelSheet.Cell] in
      let cells = zip(PointTable.columns, PointTable.cells(of: point)).map { name, text in
        switch name {
        case "votes": ExcelSheet.Cell.number(point.quoted.votes)
        case "round": point.round.map { ExcelSheet.Cell.number($0) } ?? .text("")
        default: Self.cell(text)
        }
      }
      return [.day(point.date)] + cells
    }
    return ExcelSheet(
      name: "Points",
      columns: names.map {
        .init(name: $0, width: wide.contains($0) ? 60 : 16, wraps: wide.contains($0))
      },
      rows: rows)
  }

  private var themesSheet: ExcelSheet {
    ExcelSheet(
      name: "Themes", columns: [.init(name: "Theme", width: 40)] + Self.figureColumns,
      rows: themes.map { [.text($0.name)] + Self.figures(of: $0) })
  }

  private var questionThemesSheet: ExcelSheet {
    let rows = propositions.flatMap { proposition in
      proposition.questions.flatMap { question in
        question.group.themes.map { theme -> [ExcelSheet.Cell] in
          [.text(proposition.name), .text(question.label), .text(theme.name)]
            + Self.figures(of: theme)
        }
      }
    }
    return ExcelSheet(
      name: "Themes by question",
      columns: [
        .init(name: "Proposition", width: 40), .init(name: "Question", width: 10),
        .init(name: "Theme", width: 40),
      ] + Self.figureColumns, rows: rows)
  }

  private static let figureColumns =
    ["Points", "Base", "Tables", "For", "Against", "Mixed", "None", "By a person", "Sectors heard"]
    .map { ExcelSheet.Column(name: $0, width: 10) }
    + (Sector.allCases.map(\.name) + ["Sector not noted"])
    .map { ExcelSheet.Column(name: $0, width: 14) }

  private static func figures(of theme: ThemeLine) -> [ExcelSheet.Cell] {
    let stances = theme.stances
    let counts = [
      theme.points, theme.base, theme.tables, stances.supporting, stances.against, stances.mixed,
      stances.unstated, theme.byPerson, theme.sectors.heard,
    ]
    let isHidden = theme.sectors.entries.isEmpty && theme.sectors.unstated == .withheld
    let sectors = Sector.allCases.map { isHidden ? SectorFigure.withheld : theme.sectors[$0] }
    return counts.map { .number($0) } + (sectors + [theme.sectors.unstated]).map(figure)
  }

  private static func figure(_ figure: SectorFigure) -> ExcelSheet.Cell {
    if case .exact(let count) = figure { .number(count) } else { .text(figure.text) }
  }

  private static func cell(_ text: String) -> ExcelSheet.Cell {
    text.isEmpty ? .empty : .text(text)
  }
}
