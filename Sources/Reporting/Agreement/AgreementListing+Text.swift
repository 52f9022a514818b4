internal import ConsultationModel

extension AgreementListing {
  /// A block for every two, with a line a theme.
  var text: String {
    guard !agreement.pairs.isEmpty else { return "Nobody to compare: one coder is not enough.\n" }
    let blocks = agreement.pairs.map(block) + [group].compactMap { $0 }
    return blocks.joined(separator: "\n") + "\n" + Self.method
  }

  private func block(_ pair: PairAgreement) -> String {
    let first = PlainText.oneLine(pair.first)
    let second = PlainText.oneLine(pair.second)
    let head = "\(first) and \(second): \(points(pair.points)) coded by both"
    let others = "\(pair.onlyFirst) only by \(first), \(pair.onlySecond) only by \(second)"
    guard let percent = pair.percent else { return "\(head), \(others)\n" }
    let lines = [
      "\(head), \(others)",
      "  the same themes      \(percent.decimal(places: 1))% (\(pair.alike) of \(pair.points))",
      "  kappa, over themes   \(shown(pair.kappa))",
      "  alpha, over sets     \(shown(pair.alpha))",
    ]
    return (lines + themes(of: pair)).joined(separator: "\n") + "\n"
  }

  private func themes(of pair: PairAgreement) -> [String] {
    guard !pair.themes.isEmpty else { return [] }
    let widest = pair.themes.map(\.theme.text.count).max() ?? 0
    let heading = [
      "both", "1st", "2nd", "none", "percent", "kappa", "alpha",
    ].map { padded($0, to: 8) }.joined()
    return ["  " + String(repeating: " ", count: widest) + heading]
      + pair.themes.map { theme in
        let counts = [theme.both, theme.onlyFirst, theme.onlySecond, theme.neither].map(String.init)
        let shares = [
          theme.percent.map { $0.decimal(places: 1) } ?? "", shown(theme.kappa), shown(theme.alpha),
        ]
        let name = PlainText.oneLine(theme.theme.text)
        return "  \(name)" + String(repeating: " ", count: max(0, widest - name.count))
          + (counts + shares).map { padded($0, to: 8) }.joined()
      }
  }

  private var group: String? {
    guard let group = agreement.group else { return nil }
    let names = group.coders.map(PlainText.oneLine).joined(separator: ", ")
    return "\(names): \(points(group.points)) coded by at least two\n"
      + "  alpha, over sets     \(shown(group.alpha))\n"
  }

  /// A stroke where it isn't defined.
  private func shown(_ value: Double?) -> String { value?.decimal(places: 3) ?? "-" }

  private func points(_ count: Int) -> String { count == 1 ? "1 point" : "\(count) points" }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private static let method = """

    Only points that both coded count. Kappa is Cohen's, pooled over themes; alpha is
    Krippendorff's with the MASI distance between sets of themes. "-" is not defined: all gave
    one answer. What was suggested on the screen draws people to it: compare with "hidden".

    """
}
