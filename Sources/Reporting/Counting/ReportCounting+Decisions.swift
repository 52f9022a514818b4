internal import ConsultationModel
internal import Theming

extension ReportCounting {
  /// Themes in the report's order, then points that were answered, in the appendix's.
  func decisions(_ themes: [Report.ThemeLine]) -> [Report.DecisionLine] {
    let register = gathered.responses
    let codebook = gathered.shelf.codebooks.first
    let standing = register.standing(in: codebook)
    let answered = themes.map { theme in
      line(.theme(theme.id), theme.name, theme.points, standing)
    }
    let points = points.filter { standing[.point($0.reference)] != nil }.map { counted in
      line(.point(counted.reference), counted.point.quoted.text, 1, standing)
    }
    return answered + points
  }

  private func line(
    _ subject: Response.Subject, _ name: String, _ points: Int,
    _ standing: [Response.Subject: Response]
  ) -> Report.DecisionLine {
    Report.DecisionLine(
      subject: subject, name: name, points: points, response: standing[subject],
      earlier: gathered.responses.earlier(subject))
  }
}
