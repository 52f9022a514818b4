package import ConsultationModel

extension ThemingEngine {
  /// Themes found in each text, in the codebook's order, each marked as the machine's.
  package func codings(for texts: [String]) -> [[Coding]] {
    assignments(for: texts).map { found in
      found.map {
        Coding(
          theme: $0.theme, by: .machine, because: $0.reasons.map(\.sentence),
          probability: $0.probability)
      }
    }
  }
}
