/// Fits a blend and its cut to coded points by holding some out in turn: each is weighed by what
/// the others teach, or the evidence would look better than it is on points to come.
struct BlendFitting: Sendable {
  let coded: CodedReadings
  let index: TermIndex
  /// What weights are drawn to where few points say otherwise.
  let usual: Blend?
  private static let mostPairs = 30_000

  /// Everything that is learnt from the points at some positions.
  func model(from positions: [Int], blend: Blend) -> LearntModel {
    let part = coded.only(positions)
    return LearntModel(
      part, index: index, regression: Regression(learning: part), blend: blend)
  }

  /// `heldOut` are groups of positions; those of one are never taught by one another.
  func fit(_ heldOut: [[Int]], among all: [Int]) -> (blend: Blend, cut: Double) {
    var trainer = BlendTrainer(towards: usual)
    var weighed: [(features: BlendFeatures, theme: Int, holds: Bool)] = []
    // Most pairs don't hold, and a share of them says as much as all.
    let pairs = all.count * coded.themeCount
    let share = max(1, pairs / Self.mostPairs)
    for own in heldOut {
      let others = Set(own)
      let model = model(from: all.filter { !others.contains($0) }, blend: .nothing)
      let features = EveryCore.map(own.count) { [coded] number in
        let point = own[number]
        return model.features(
          of: coded.readings[point], coded.evidence[point], plain: coded.plain[point])
      }
      for (point, found) in zip(own, features) {
        for theme in 0..<coded.themeCount where !model.isUnknown[theme] {
          let holds = coded.themes[point].contains(theme)
          if holds || (point + theme) % share == 0 {
            trainer.add(found.row(theme), holds: holds, standingFor: holds ? 1 : Double(share))
          }
          weighed.append((found, theme, holds))
        }
      }
    }
    let blend = trainer.fit()
    let cut = MeasuredCut.cut(
      of: weighed.map { row in
        (
          Elementary.probability(ofLogit: blend.logit(of: row.features, theme: row.theme)),
          row.holds
        )
      })
    return (blend, cut)
  }
}
