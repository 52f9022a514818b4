package import ConsultationModel

/// Puts the themes of a codebook on texts, each with the words that caused it.
///
/// Copies share what they learn about words and may be used from several threads at once.
package struct ThemeMatcher: Sendable {
  /// The method's name and version, for reports: results may change only with the version.
  package static let engine = "codebook matching"
  package static let version = 1

  package let codebook: Codebook
  private let index: TermIndex
  private let memory: WordMemory

  package init(codebook: Codebook) {
    self.codebook = codebook
    index = TermIndex(codebook)
    memory = WordMemory(lexicon: index.lexicon)
  }

  /// Themes found in `text`, in the codebook's order, each marked as the machine's.
  package func codings(for text: String) -> [Coding] {
    let tokens = Token.tokens(in: text)
    let hits = index.hits(in: memory.numbers(metBy: tokens))
    guard !hits.isEmpty else { return [] }
    return Dictionary(grouping: hits, by: \.theme).sorted { $0.key < $1.key }
      .compactMap { theme, hits in
        let spans = hits.deciding
        guard !spans.isEmpty else { return nil }
        return Coding(
          theme: codebook.themes[theme].id, by: .machine,
          because: surfaceWords(of: spans, tokens: tokens, text: text))
      }
  }

  /// The themes a person put on the point, in or out of the codebook, then those only found.
  package func codings(for point: Feedback) -> [Coding] {
    let chosen = Self.byPerson(point)
    let found = codings(for: point.text).filter { !point.themes.contains($0.theme) }
    return chosen + found
  }

  /// The themes a person put on the point: all that counts where no codebook is at hand.
  package static func byPerson(_ point: Feedback) -> [Coding] {
    var seen: Set<Theme.ID> = []
    return point.themes.filter { seen.insert($0).inserted }
      .map { Coding(theme: $0, by: .person) }
  }

  /// Each distinct wording once, as it stands in the text.
  private func surfaceWords(
    of spans: [Range<Int>], tokens: [Token], text: String
  ) -> [String] {
    var seen: Set<[String]> = []
    return spans.filter { seen.insert(tokens[$0].map(\.word)).inserted }.map { span in
      let start = tokens[span.lowerBound].range.lowerBound
      let end = tokens[span.upperBound - 1].range.upperBound
      return String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }
  }
}
