internal import ConsultationModel
internal import Theming

/// Theme counts as CSV: a row a theme over everything, then a row a theme at each question.
enum ThemeTable {
  private static let columns =
    ["proposition", "question", "theme", "name", "points", "base", "tables", "for", "against"]
    + ["mixed", "none", "by_person"] + Sector.allCases.map(\.rawValue) + ["sector_not_noted"]

  static func csv(_ report: Report) -> [UInt8] {
    var csv = CSVText()
    csv.append(columns)
    for theme in report.themes { csv.append(names("", "", theme), numbers: figures(of: theme)) }
    for proposition in report.propositions {
      for question in proposition.questions {
        for theme in question.group.themes {
          csv.append(
            names(proposition.id.text, question.id.text, theme), numbers: figures(of: theme))
        }
      }
    }
    return csv.bytes
  }

  private static func names(
    _ proposition: String, _ question: String, _ theme: Report.ThemeLine
  ) -> [String] {
    [proposition, question, theme.id.text, theme.name]
  }

  // `<5` and `–` begin no formula.
  private static func figures(of theme: Report.ThemeLine) -> [String] {
    let stances = theme.stances
    let whole = [
      theme.points, theme.base, theme.tables, stances.supporting, stances.against, stances.mixed,
      stances.unstated, theme.byPerson,
    ]
    let sectors = Sector.allCases.map { sector in
      theme.sectors.entries.isEmpty && theme.sectors.unstated == .withheld
        ? SectorFigure.withheld.text : theme.sectors[sector].text
    }
    return whole.map(String.init) + sectors + [theme.sectors.unstated.text]
  }
}
