internal import ConsultationModel

/// Everything learnt from coded points, and how it is weighed together.
struct LearntModel: Sendable {
  let words: WordEvidence
  let neighbours: Neighbours
  let regression: Regression
  let blend: Blend
  let texts: [String]
  /// Themes that no coded point has: nothing was learnt of them.
  let isUnknown: [Bool]

  init(_ coded: CodedReadings, index: TermIndex, regression: Regression, blend: Blend) {
    words = WordEvidence(coded, index: index)
    neighbours = Neighbours(coded)
    self.regression = regression
    self.blend = blend
    texts = coded.texts
    isUnknown = coded.pointsOfThemes.map { $0 == 0 }
  }

  /// `plain` is what is said where nothing is learnt; `likeness` where it is known already.
  func features(
    of reading: Reading, _ evidence: Evidence, plain: [Double],
    likeness: [Neighbours.Likeness]? = nil
  ) -> BlendFeatures {
    let likeness = likeness ?? neighbours.likeness(to: reading, evidence.vector)
    return BlendFeatures(
      of: evidence, plain: plain, words: words.found(in: reading),
      likeness: likeness.map(\.mean),
      regression: regression.logits(of: reading, evidence.vector))
  }
}
