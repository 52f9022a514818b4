package import ConsultationModel

/// Coded points that the engine is judged by.
package struct Trial: Sendable {
  package let codebook: Codebook
  package let points: [CodedPoint]

  /// Themes that the codebook lacks can't be judged and are left out of the points' codes.
  package init(codebook: Codebook, points: [CodedPoint]) {
    self.codebook = codebook
    let known = Set(codebook.themes.map(\.id))
    self.points = points.map { CodedPoint($0.text, themes: $0.themes.intersection(known)) }
  }

  /// Nothing learnt: names, descriptions and terms alone, cut without looking at the codes.
  package func zeroShot() -> [Judged] {
    let texts = points.map(\.text)
    let engine = ThemingEngine(
      codebook: codebook, background: Background(of: texts), knowsOurs: false)
    let probabilities = engine.probabilities(for: texts)
    let cut = ExpectedCut.cut(of: probabilities.flatMap(\.self))
    return judged(Array(points.indices), probabilities, cut: cut)
  }

  /// As anyone has it, with what comes with the codebook; nil where nothing does.
  package func asShipped() -> [Judged]? {
    let engine = ThemingEngine(codebook: codebook)
    guard engine.learntFrom > 0 else { return nil }
    return judged(Array(points.indices), by: engine)
  }

  /// Learns from random points and is judged by the others.
  package func afterLearning(from count: Int, seed: UInt64) -> [Judged] {
    var chance = SeededChance(seed: seed)
    let order = chance.shuffled(points.count)
    return taught(by: order.prefix(count), judging: order.dropFirst(count))
  }

  /// Every point is judged once by what the points of the other folds teach.
  package func acrossFolds(_ folds: Int, seed: UInt64) -> [Judged] {
    var chance = SeededChance(seed: seed)
    let order = chance.shuffled(points.count)
    return (0..<folds).flatMap { fold in
      let own = order.indices.filter { $0 % folds == fold }.map { order[$0] }
      let others = order.indices.filter { $0 % folds != fold }.map { order[$0] }
      return taught(by: others[...], judging: own[...])
    }
  }

  private func taught(
    by taught: ArraySlice<Int>, judging others: ArraySlice<Int>
  ) -> [Judged] {
    let engine = ThemingEngine(
      codebook: codebook, coded: taught.map { points[$0] })
    return judged(others.sorted(), by: engine)
  }

  private func judged(_ positions: [Int], by engine: ThemingEngine) -> [Judged] {
    let probabilities = engine.probabilities(for: positions.map { points[$0].text })
    return judged(positions, probabilities, cut: engine.cut)
  }

  private func judged(
    _ positions: [Int], _ probabilities: [[Double]], cut: Double
  ) -> [Judged] {
    zip(positions, probabilities).map { position, probabilities in
      let point = points[position]
      let coded = codebook.themes.indices.filter {
        point.themes.contains(codebook.themes[$0].id)
      }
      return Judged(
        text: point.text, coded: Set(coded),
        found: Set(probabilities.indices.filter { probabilities[$0] >= cut }))
    }
  }
}
