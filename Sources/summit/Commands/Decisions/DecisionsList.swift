import ArgumentParser
internal import ConsultationModel
internal import Reporting
internal import SessionStorage

extension Summit.DecisionsCommand {
  /// `summit decisions list`: every theme that came up, with its answer or without.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List every theme that came up with what was decided; what is unanswered first.")

    @OptionGroup var codebook: CodebookOption
    @OptionGroup var place: DecisionPlace

    func run() throws {
      let report = try place.report(codebook)
      let open = report.decisions.filter { $0.response == nil }
      let answered = report.decisions.filter { $0.response != nil }
      try Console.show(
        ["\(open.count) of \(report.decisions.count) themes and points are not answered yet."]
          + Columns.aligned((open + answered).map { Self.row($0, report) }))
    }

    private static func row(_ decision: Reporting.Report.DecisionLine, _ report: Reporting.Report)
      -> [String]
    {
      let figures = "\(decision.points) of \(report.base.points)"
      guard let response = decision.response else {
        return [figures, decision.name, "not answered yet"]
      }
      let details = [
        response.disposition.name, response.stage?.rawValue, response.date.map { "\($0)" },
        response.owner.isEmpty ? nil : response.owner,
      ].compactMap { $0 }
      return [figures, decision.name, details.joined(separator: ", "), response.reason]
    }
  }
}
