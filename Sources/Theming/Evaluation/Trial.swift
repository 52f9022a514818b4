package import ConsultationModel

/// Coded points that the engine is judged by.
package struct Trial: Sendable {
  package let codebook: Codebook
  package let points: [CodedPoint]
  /// Themes of the points that the codebook never had, with how many points have them: they can't be
  /// judged. A point that has no others is left out.
  package let unknown: [Theme.ID: Int]
  /// Points that came with the codebook, which learnt from them: only what is judged with nothing
  /// learnt may be judged by them.
  package let learntBefore: Int
  private let isNew: [Bool]

  package init(codebook: Codebook, points: [CodedPoint]) {
    self.codebook = codebook
    let known = Set(codebook.themes.map(\.id))
    var unknown: [Theme.ID: Int] = [:]
    self.points = points.compactMap { point in
      let coding = codebook.current(PointCoding(themes: point.themes))
      let strangers = coding.themes.subtracting(known)
      for theme in strangers { unknown[theme, default: 0] += 1 }
      let themes = coding.themes.intersection(known)
      let isLost = themes.isEmpty && !(strangers.isEmpty && coding.unsettled.isEmpty)
      return isLost ? nil : CodedPoint(point.text, themes: themes)
    }
    self.unknown = unknown
    let shipped = Shipped.digital
    let learnt =
      codebook.id == shipped.codebook ? Set(shipped.points.map(\.point.text)) : []
    isNew = self.points.map { !learnt.contains($0.text) }
    learntBefore = isNew.count { !$0 }
  }

  /// Nothing learnt: names, descriptions and terms alone, cut where a report cuts; and where these
  /// probabilities say that F1 is greatest, without looking at the codes.
  package func zeroShot() -> (usual: [Judged], expected: [Judged], expectedCut: Double) {
    let engine = ThemingEngine(codebook: codebook, knowsOurs: false)
    let probabilities = engine.probabilities(for: points.map(\.text))
    let cut = ExpectedCut.cut(of: probabilities.flatMap(\.self))
    let all = Array(points.indices)
    return (
      judged(all, probabilities, cut: engine.cut), judged(all, probabilities, cut: cut), cut
    )
  }

  /// As anyone has it, with what comes with the codebook; nil where nothing does.
  package func asShipped() -> [Judged]? {
    let engine = ThemingEngine(codebook: codebook)
    guard engine.learntFrom > 0 else { return nil }
    return judged(points.indices.filter { isNew[$0] }, by: engine)
  }

  /// Learns from random points and is judged by the others.
  package func afterLearning(from count: Int, seed: UInt64) -> [Judged] {
    var chance = SeededChance(seed: seed)
    let order = chance.shuffled(points.count)
    return taught(by: order.prefix(count), judging: order.dropFirst(count))
  }

  /// Learns from random points, so many of each theme, and is judged by the others.
  package func afterLearning(fromEach count: Int, seed: UInt64) -> (taught: Int, judged: [Judged]) {
    var chance = SeededChance(seed: seed)
    var taken: [Theme.ID: Int] = [:]
    var (taught, others): ([Int], [Int]) = ([], [])
    for position in chance.shuffled(points.count) {
      let short = points[position].themes.filter { taken[$0, default: 0] < count }
      if short.isEmpty { others.append(position) } else { taught.append(position) }
      for theme in points[position].themes where !short.isEmpty { taken[theme, default: 0] += 1 }
    }
    return (taught.count, self.taught(by: taught[...], judging: others[...]))
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
    return judged(others.filter { isNew[$0] }.sorted(), by: engine)
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
        found: Set(probabilities.indices.filter { probabilities[$0] >= cut }),
        best: probabilities.indices.max { (probabilities[$0], $1) < (probabilities[$1], $0) })
    }
  }
}
