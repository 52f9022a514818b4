internal import ConsultationModel

extension Background {
  /// Of points at a summit: what texts are held against where no others are.
  package static let general = Background(of: Shipped.digital.points.map(\.point.text))

  /// Of points at a summit as they would be if, for each of them, a theme of this codebook were
  /// named too, and for one in seven the codebook: what many of its themes are called, or all of
  /// them are about, tells none of them apart.
  init(about codebook: Codebook) {
    self = .general
    var reader = TextReader(TermIndex(Codebook(id: "", name: "", themes: [])))
    let usual = points
    for theme in codebook.themes {
      add(reader.read(theme.name), times: max(usual / codebook.themes.count, 1))
    }
    if !codebook.themes.isEmpty { add(reader.read(codebook.name), times: usual / 7) }
  }

  /// Of texts at hand.
  package init(of texts: [String]) {
    let index = TermIndex(Codebook(id: "", name: "", themes: []))
    let pieces = EveryCore.pieces(of: texts.count, size: 4096)
    let parts = EveryCore.map(pieces.count) { number in
      var reader = TextReader(index)
      return pieces[number].reduce(into: Background()) { $0.add(reader.read(texts[$1])) }
    }
    self = parts.reduce(into: Background()) { $0.merge($1) }
  }
}
