import ArgumentParser
internal import ConsultationModel
internal import Reporting

extension Summit {
  /// `summit decisions`: what was decided about what people said, and why.
  struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decisions",
      abstract: "Note what was decided about each theme, and see what is still unanswered.",
      discussion: """
        Decisions stand in decisions.json in the sessions folder, every earlier one kept, and in \
        every report of these sessions. An answer to a theme that is merged or split later is an \
        answer to what it became.
        """,
      subcommands: [List.self, Set.self, Clear.self])
  }
}

/// What a decision is about: a theme by its id or name, or a point by the end of its id.
struct DecisionSubject: ParsableArguments {
  @Argument(help: "A theme's id or name, or a point's reference as reports give it.")
  var subject: String
  @OptionGroup var codebook: CodebookOption
  @OptionGroup var paths: DecisionPlace

  func found() throws -> Response.Subject {
    let report = try paths.report(codebook)
    let wanted = subject.trimmed.lowercased()
    let themes =
      report.codebooks.flatMap(\.themes).map { ($0.id, $0.name) }
      + report.themes.map { ($0.id, $0.name) }
    if let theme = themes.first(where: { $0.0.text == wanted || $0.1.lowercased() == wanted }) {
      return .theme(theme.0)
    }
    let points = report.points.map(\.reference).filter {
      !wanted.isEmpty && $0.feedback.text.lowercased().hasSuffix(wanted)
    }
    guard let point = points.first else {
      throw Refusal.work(
        "“\(subject)” is no theme and no point of these sessions."
          + Suggestion.hint(for: wanted, among: themes.map(\.0.text)))
    }
    guard points.count == 1 else {
      throw Refusal.work("\(points.count) points end in “\(subject)”. Write more of the id.")
    }
    return .point(point)
  }
}
