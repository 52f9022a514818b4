extension Codebook {
  /// The codebook with several themes as one that is new.
  package func merging(
    _ ids: [Theme.ID], as name: String, id: Theme.ID? = nil, by coder: String, _ moment: Moment
  ) throws(CodebookRefusal) -> Codebook {
    let ids = ids.reduce(into: [Theme.ID]()) { if !$0.contains($1) { $0.append($1) } }
    guard ids.count > 1 else { throw CodebookRefusal("Name at least two themes to merge.") }
    var parts: [Theme] = []
    for id in ids { parts.append(try standing(id)) }
    let newID = id ?? Theme.ID(for: name)
    try requireFree(newID)
    let whole = Theme(merging: parts, as: newID, name: name)
    return replacing(ids, with: [whole], .merged(ids, into: newID), by: coder, moment)
  }

  /// The codebook with several new themes instead of one. Terms of it that none of them has go to
  /// `heir`, as do the codings.
  package func splitting(
    _ id: Theme.ID, into parts: [Theme], heir: Theme.ID? = nil, by coder: String, _ moment: Moment
  ) throws(CodebookRefusal) -> Codebook {
    let whole = try standing(id)
    guard parts.count > 1 else { throw CodebookRefusal("Name at least two themes to split into.") }
    for (index, part) in parts.enumerated() {
      try requireFree(part.id)
      guard !parts[..<index].contains(where: { $0.id == part.id }) else {
        throw CodebookRefusal("Two of the new themes would have the id \"\(part.id)\".")
      }
    }
    guard heir.map({ heir in parts.contains { $0.id == heir } }) ?? true else {
      throw CodebookRefusal("The heir has to be one of the new themes.")
    }
    let taken = Set(parts.flatMap(\.terms).map { $0.lowercased() })
    let rest = whole.terms.filter { !taken.contains($0.lowercased()) }
    let themes = parts.map { $0.id == heir ? $0.inheriting(rest, from: whole) : $0 }
    return replacing(
      [id], with: themes, .split(id, into: parts.map(\.id), heir: heir), by: coder, moment)
  }

  /// The codebook with another name for a theme, whose id and meaning stay.
  package func renaming(
    _ id: Theme.ID, to name: String, by coder: String, _ moment: Moment
  ) throws(CodebookRefusal) -> Codebook {
    let theme = try standing(id)
    guard theme.name != name else { return self }
    var copy = try revising(theme.renamed(name))
    copy.note(.renamed(id, from: theme.name, to: name), by: coder, moment)
    return copy
  }

  /// The codebook without a theme. What was coded as it counts under none.
  package func retiring(
    _ id: Theme.ID, by coder: String, _ moment: Moment
  ) throws(CodebookRefusal) -> Codebook {
    _ = try standing(id)
    return replacing([id], with: [], .retired(id), by: coder, moment)
  }

  /// The codebook with a theme more, as somebody makes one of a proposal.
  package func adding(_ theme: Theme) throws(CodebookRefusal) -> Codebook {
    try requireFree(theme.id)
    var copy = self
    copy.themes.append(theme)
    return copy
  }

  /// The codebook with other words for a theme: its terms, its description.
  package func revising(_ theme: Theme) throws(CodebookRefusal) -> Codebook {
    _ = try standing(theme.id)
    var copy = self
    copy.themes = themes.map { $0.id == theme.id ? theme : $0 }
    return copy
  }

  /// The new themes stand where the first of the old ones stood.
  private func replacing(
    _ ids: [Theme.ID], with others: [Theme], _ kind: CodebookChange.Kind, by coder: String,
    _ moment: Moment
  ) -> Codebook {
    var copy = self
    let place = themes.firstIndex { ids.contains($0.id) } ?? themes.endIndex
    copy.retired += themes.filter { ids.contains($0.id) }
    copy.themes = themes[..<place] + others + themes[place...].filter { !ids.contains($0.id) }
    copy.note(kind, by: coder, moment)
    return copy
  }

  mutating func note(_ kind: CodebookChange.Kind, by coder: String, _ moment: Moment) {
    changes.append(
      CodebookChange(
        id: moment.id(changes.count % 4096), at: moment.now.inWholeSeconds, by: coder, kind))
  }
}
