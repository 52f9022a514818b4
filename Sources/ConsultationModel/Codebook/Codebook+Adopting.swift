extension Codebook {
  /// The themes of another codebook, edited elsewhere, in the place of those here.
  ///
  /// Themes that it lacks are retired, other names are noted, and nothing of the lineage is lost. An
  /// id that was retired here can't come back.
  package func adopting(
    _ other: Codebook, by coder: String, _ moment: Moment
  ) throws(CodebookRefusal) -> Codebook {
    for theme in other.themes where retired.contains(where: { $0.id == theme.id }) {
      throw CodebookRefusal(
        "\(Self.quoted(theme.id)) \(fate(of: theme.id)), and ids never change their meaning. "
          + "Give the theme another id.")
    }
    var copy = Codebook(id: other.id, name: other.name, themes: other.themes)
    copy.unknownFields = other.unknownFields
    let news = other.changes.filter { change in !changes.contains { $0.id == change.id } }
    copy.changes = changes + news
    copy.retired =
      retired
      + other.retired.filter { theme in
        !retired.contains { $0.id == theme.id }
      }
    let gone = themes.filter { !copy.isTaken($0.id) }
    copy.retired += gone
    for theme in gone { copy.note(.retired(theme.id), by: coder, moment) }
    for theme in themes {
      guard let name = copy.theme(theme.id)?.name, name != theme.name,
        !news.contains(where: { $0.kind == .renamed(theme.id, from: theme.name, to: name) })
      else { continue }
      copy.note(.renamed(theme.id, from: theme.name, to: name), by: coder, moment)
    }
    return copy
  }
}
