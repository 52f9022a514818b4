import ConsultationModel
import OrderedJSON

extension CodingsFile {
  /// Themes that the codebook neither has nor had.
  static func unknownThemes(in codings: Codings, _ codebook: Codebook) -> [Fault] {
    let known = codebook.themes.map(\.id.text)
    let ids = Set(known).union(codebook.retired.map(\.id.text))
    let faults = codings.decisions.enumerated().lazy.compactMap { index, decision -> Fault? in
      guard case .judged(let judgement) = decision.kind,
        let theme = judgement.verdict.theme?.text, !ids.contains(theme)
      else { return nil }
      return Fault(
        path: "decisions[\(index)].theme",
        problem: "\(theme.quoted) is not in codebook \(codebook.id)",
        remedy: Suggestion.nearest(to: theme, among: known).map { "Did you mean \"\($0)\"?" }
          ?? "write an id that is")
    }
    return Array(faults.prefix(Fault.most))
  }
}
