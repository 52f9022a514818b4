internal import ConsultationModel
internal import Theming

extension ReportCounting {
  /// Themes in the report's order, then those that were answered and retired since, then points that
  /// were answered, in the appendix's.
  func decisions(_ themes: [Report.ThemeLine]) -> [Report.DecisionLine] {
    let register = gathered.responses
    let codebook = gathered.shelf.codebooks.first
    let standing = register.standing(in: codebook)
    let answered = themes.map { theme in
      line(.theme(theme.id), theme.name, theme.points, standing[.theme(theme.id)])
    }
    // Those that others took up are answered with them.
    let retired = (codebook?.retired ?? []).filter { theme in
      codebook?.heirs(of: theme.id).isEmpty == true && register[.theme(theme.id)] != nil
    }.map { line(.theme($0.id), "\($0.name) (retired)", 0, register[.theme($0.id)]) }
    let points = points.filter { standing[.point($0.reference)] != nil }.map { counted in
      line(
        .point(counted.reference), counted.point.quoted.text, 1,
        standing[.point(counted.reference)])
    }
    return answered + retired + points
  }

  private func line(
    _ subject: Response.Subject, _ name: String, _ points: Int, _ response: Response?
  ) -> Report.DecisionLine {
    Report.DecisionLine(
      subject: subject, name: name, points: points, response: response,
      earlier: gathered.responses.earlier(subject))
  }
}
