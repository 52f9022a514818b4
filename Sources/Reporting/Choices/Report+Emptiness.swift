internal import ConsultationModel

extension Report {
  /// That no point is left of those that there are, and what may be wrong; nil where some are, or
  /// where nothing was chosen.
  package var emptiness: String? {
    guard base.points == 0, !choices.filter.isEmpty else { return nil }
    let words = codebooks.flatMap { book in book.themes.flatMap { book.words(for: $0.id) } }
    let known = Set(words.map { $0.lowercased() })
    let strangers = choices.filter.only.filter { $0.kind == .theme && !known.contains($0.value) }
      .map(\.value).sorted()
    let hint =
      strangers.isEmpty
      ? "Choices stand with commas between; each kind must hold."
      : "There is no theme “\(PlainText.oneLine(strangers[0]))”: “summit codebook show” lists them."
        + Suggestion.hint(for: strangers[0], among: known.sorted())
    return "No point is left by “\(choices.filter.words)”. \(hint)"
  }
}
