internal import ConsultationModel
internal import TerminalCanvas
internal import Theming

/// An evaluation as a person reads it.
struct EvaluationText {
  let title: String
  let evaluation: Evaluation
  let codebook: Codebook

  private static let exampleWidth = 60

  var lines: [String] {
    ["\(title): \(evaluation.points.counted("point"))"] + Columns.aligned(figures) + [""]
      + Columns.aligned(themes) + [""] + confusions
  }

  /// What another cut would give, in one line.
  func line(cutAt cut: Double) -> String {
    "\(title), cut at \(hundredths(cut)), where F1 is expected to be greatest: "
      + "micro F1 \(bounds(evaluation.micro))"
  }

  private var figures: [[String]] {
    let total = evaluation.total
    return [
      ["  micro F1", bounds(evaluation.micro)], ["  macro F1", bounds(evaluation.macro)],
      ["  samples F1", bounds(evaluation.samples)], ["  precision", hundredths(total.precision)],
      ["  recall", hundredths(total.recall)],
    ]
      + [("  most probable theme right", evaluation.bestIsRight)].compactMap(share)
      + [("  left alone where people saw none", evaluation.leftAlone)].compactMap(share)
  }

  private func share(_ name: String, _ value: Double?) -> [String]? {
    value.map { [name, hundredths($0)] }
  }

  private var themes: [[String]] {
    let rows = zip(codebook.themes, evaluation.themes).filter { $0.1.coded + $0.1.found > 0 }
    return [["  theme", "F1", "precision", "recall", "coded", "put"]]
      + rows.map { theme, tally in
        [
          "  \(theme.id)", hundredths(tally.f1), hundredths(tally.precision),
          hundredths(tally.recall), "\(tally.coded)", "\(tally.found)",
        ]
      }
  }

  private var confusions: [String] {
    guard !evaluation.confusions.isEmpty else { return [] }
    let rows = evaluation.confusions.map { confusion in
      [
        "  \(codebook.themes[confusion.coded].id)", "\(codebook.themes[confusion.found].id)",
        "\(confusion.points)", DisplayText.clipped(confusion.example, to: Self.exampleWidth),
      ]
    }
    return Columns.aligned([["  people say", "machine says", "points", "such as"]] + rows) + [""]
  }

  private func bounds(_ figure: Evaluation.Figure) -> String {
    "\(hundredths(figure.value)) (\(hundredths(figure.low)) to \(hundredths(figure.high)))"
  }

  private func hundredths(_ value: Double) -> String {
    let rounded = Int((value * 100).rounded())
    return rounded >= 100 ? "1.00" : ".\(rounded < 10 ? "0" : "")\(rounded)"
  }
}
