internal import ConsultationModel

/// A codebook as lines for reading in a terminal.
struct CodebookText {
  let codebook: Codebook

  init(of codebook: Codebook) {
    self.codebook = codebook
  }

  var lines: [String] {
    let themes = codebook.themes.map { theme in
      ["  \(theme.id)", theme.name, theme.terms.count.counted("term")]
    }
    return [codebook.name, "\(codebook.id), \(codebook.themes.count.counted("theme"))", ""]
      + Columns.aligned(themes) + gone
  }

  /// All of one theme, or what became of it.
  func lines(of id: Theme.ID) throws -> [String] {
    guard let theme = codebook.theme(id) else {
      guard let old = codebook.retired.first(where: { $0.id == id }) else {
        throw Refusal.unknown(
          id.text, as: "theme", of: "codebook \(codebook.id)",
          among: codebook.themes.map(\.id.text))
      }
      return ["\(old.name) (\(id))", "It \(codebook.fate(of: id))."]
    }
    let lists = [
      ("Terms", theme.terms), ("Excluded", theme.exclude), ("Lenses", theme.lenses.map(\.text)),
    ]
    return ["\(theme.name) (\(id))"] + (theme.description.isEmpty ? [] : [theme.description])
      + lists.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }
      + renamings(of: id)
  }

  private var gone: [String] {
    guard !codebook.retired.isEmpty else { return [] }
    let rows = codebook.retired.map { ["  \($0.id)", $0.name, codebook.fate(of: $0.id)] }
    return ["", "No longer in use"] + Columns.aligned(rows)
  }

  private func renamings(of id: Theme.ID) -> [String] {
    codebook.changes.compactMap { change in
      guard case .renamed(id, let before, _) = change.kind else { return nil }
      return "Until \(change.at.date.longText) it was called \(before)."
    }
  }
}
