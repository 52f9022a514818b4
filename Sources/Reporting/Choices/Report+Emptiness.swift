internal import ConsultationModel

extension Report {
  /// That no point is left of those that there are, and what may be wrong; nil where some are, or
  /// where nothing was chosen.
  package var emptiness: String? {
    guard base.points == 0, !choices.filter.isEmpty else { return nil }
    let hint = strangers ?? "Choices stand with commas between; each kind must hold."
    return "No point is left by “\(choices.filter.words)”. \(hint)"
  }

  /// That the choices name a theme that never was, wanted or not; nil where all are known.
  package var strangers: String? {
    let words = codebooks.flatMap { book in book.themes.flatMap { book.words(for: $0.id) } }
    // Tables may have put some that no codebook has.
    let known = Set((words + themes.map(\.id.text)).map { $0.lowercased() } + ["none"])
    let unknown = choices.filter.only.union(choices.filter.except)
      .filter { $0.kind == .theme && !known.contains($0.value) }.map(\.value).sorted()
    guard let first = unknown.first else { return nil }
    return "There is no theme “\(PlainText.oneLine(first))”: “summit codebook show” lists them."
      + Suggestion.hint(for: first, among: known.sorted())
  }
}
