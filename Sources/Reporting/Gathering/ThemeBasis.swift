package import ConsultationModel
internal import Theming

/// What themes are put on points by, besides the guides: the codebook in use, what coders decided,
/// and the words of the points that they coded, from which the engine learns.
package struct ThemeBasis: Sendable {
  /// In place of every guide's own; nil where none was written.
  package let codebook: Codebook?
  private let codings: [Codings]
  private let texts: [PointReference: String]

  /// Guides' own codebooks, and nothing decided.
  package static let guidesOwn = ThemeBasis(codebook: nil, codings: [], texts: [:])

  package init(codebook: Codebook?, codings: [Codings], texts: [PointReference: String]) {
    self.codebook = codebook
    self.codings = codings
    self.texts = texts
  }

  func themer(by codebook: Codebook) -> PointThemer {
    let coders = CombinedCodings(codings, in: codebook)
    let coded = texts.compactMap { reference, text -> CodedPoint? in
      let coding = coders[reference]
      return coding.isComplete ? CodedPoint(text, themes: coding.themes) : nil
    }
    return PointThemer(
      codebook: codebook, engine: ThemingEngine(codebook: codebook, coded: coded), coders: coders)
  }

  /// Where neither codebook nor guide is at hand only people's words count.
  var withoutEngine: PointThemer {
    let none = Codebook(id: "", name: "", themes: [])
    return PointThemer(
      codebook: none, engine: nil, coders: CombinedCodings(codings, in: none))
  }
}
