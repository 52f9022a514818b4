package import ConsultationModel

/// Puts the themes of a codebook on points: the same points get the same themes whatever their
/// order, the number of threads or the machine.
///
/// Codebooks that come with coded points are known by their id; points that people coded teach it
/// more. What a person decided about a point is the caller's to keep: the engine only suggests.
package struct ThemingEngine: Sendable {
  /// The method's name and version, for reports: results may change only with the version.
  package static let name = "codebook matching"
  package static let version = 4
  /// Fewer coded points than this teach nothing, where none come with the codebook.
  package static let fewestCodedPoints = 50
  private static let fewCodedPoints = 1000

  package let codebook: Codebook
  /// The probability from which a theme is put on a point.
  package let cut: Double
  /// How many coded points it has learnt from, those that come with the codebook included.
  package let learntFrom: Int
  let reader: CodebookReader
  let model: LearntModel?

  /// Texts are held against `background` as to which words are rare: by default points at a summit
  /// and, where nothing comes with the codebook, its own names, or the points that people coded.
  /// `knowsOurs` is false to see what it does alone.
  package init(
    codebook: Codebook, coded: [CodedPoint] = [], background: Background? = nil,
    cut: Double? = nil, knowsOurs: Bool = true
  ) {
    let shipped = Shipped.digital
    let isKnown = knowsOurs && codebook.id == shipped.codebook && shipped.weights != nil
    // Coded points are of the same kind as those to come.
    let isTaught = !isKnown && coded.count >= Self.fewestCodedPoints
    // Whoever renames a theme moves no point.
    let meant = codebook.asFirstNamed
    let background =
      background
      ?? (isKnown
        ? .general : isTaught ? Background(of: coded.map(\.text)) : Background(about: meant))
    // Sums of what is learnt depend on the order a little; that of files and coders must not.
    let ordered = coded.sorted { $0.key < $1.key }
    let points = isKnown ? shipped.points(in: codebook) + ordered : ordered
    let learns = points.count >= Self.fewestCodedPoints && shipped.weights != nil
    let reader = CodebookReader(
      meant, index: TermIndex(meant), background: background, isForLearning: learns)
    self.codebook = codebook
    self.reader = reader
    guard learns, let weights = shipped.weights else {
      model = nil
      learntFrom = 0
      self.cut = cut ?? ExpectedCut.usual
      return
    }
    let readings = reader.coded(points)
    let regression = Regression(
      learning: readings,
      from: isKnown ? weights.start(for: codebook, isAll: coded.isEmpty) : nil)
    let (blend, ownCut) =
      isTaught
      ? Self.ownBlend(of: readings, reader.index, usual: weights.blend)
      : (weights.blend, weights.cut)
    model = LearntModel(
      readings, index: reader.index, regression: regression, blend: blend)
    learntFrom = points.count
    self.cut = cut ?? ownCut
  }

  // Each more fold costs another regression, and few points are too few when halved.
  private static func ownBlend(
    of coded: CodedReadings, _ index: TermIndex, usual: Blend
  ) -> (Blend, Double) {
    let all = Array(coded.themes.indices)
    let count = all.count < Self.fewCodedPoints ? 4 : 2
    let folds = (0..<count).map { fold in all.filter { $0 % count == fold } }
    return BlendFitting(coded: coded, index: index, usual: usual).fit(folds, among: all)
  }

  /// The probability of every theme of the codebook, in its order, for each point.
  package func probabilities(for texts: [String]) -> [[Double]] {
    reader.map(texts) { _, reading in
      Elementary.probabilities(ofLogits: weigh(reading).logits)
    }
  }

  /// The themes of one point, in the codebook's order.
  package func assignments(for text: String) -> [Assignment] {
    assignments(for: text, reader.read(text))
  }

  /// The themes of many points, on every core.
  package func assignments(for texts: [String]) -> [[Assignment]] {
    reader.map(texts) { position, reading in
      assignments(for: texts[position], reading)
    }
  }

  private func weigh(_ reading: Reading) -> Weighed {
    let evidence = reader.zeroShot.evidence(in: reading)
    let plain = reader.zeroShot.logits(of: evidence)
    guard let model else { return Weighed(evidence: evidence, likeness: [], logits: plain) }
    let likeness = model.neighbours.likeness(to: reading, evidence.vector)
    let learnt = model.features(of: reading, evidence, plain: plain, likeness: likeness)
    let logits = plain.indices.map {
      model.isUnknown[$0] ? plain[$0] : model.blend.logit(of: learnt, theme: $0)
    }
    return Weighed(evidence: evidence, likeness: likeness, logits: logits)
  }

  private func assignments(for text: String, _ reading: Reading) -> [Assignment] {
    let weighed = weigh(reading)
    let logits = weighed.logits
    let least = Elementary.logit(cut)
    let found = logits.indices.filter { logits[$0] >= least }
    guard !found.isEmpty else { return [] }
    let reasons = Reasons(text: text, reading: reading, weighed: weighed, model: model)
    return found.map { theme in
      Assignment(
        theme: codebook.themes[theme].id,
        probability: Elementary.probability(ofLogit: logits[theme]),
        reasons: reasons.reasons(for: theme))
    }
  }
}
