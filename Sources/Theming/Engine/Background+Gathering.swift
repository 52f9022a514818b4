internal import ConsultationModel

extension Background {
  /// Of points at a summit: what texts are held against where no others are.
  package static let general = Background(of: Shipped.digital.points.map(\.point.text))

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
