extension Regression {
  /// What was learnt before, from most of the points or all.
  struct Start: Sendable {
    let regression: Regression
    let isAll: Bool
    /// Whether nothing was learnt of a theme, as where two were merged since.
    let new: [Bool]
  }

  /// Learns from coded points, on every core.
  init(learning coded: CodedReadings, from start: Start? = nil) {
    let isNew = coded.pointsOfThemes.indices.map {
      start?.new[$0] != false && coded.pointsOfThemes[$0] > 0
    }
    if let start, start.isAll, !isNew.contains(true) {
      self = start.regression
      return
    }
    let features = RegressionFeatures(coded)
    let trainer = RegressionTrainer(
      coded.readings.map { features.row(of: $0) }, vectors: coded.evidence.map(\.vector),
      gramCount: features.grams.count)
    let blocks = (coded.themeCount + 7) / 8
    let themes = coded.themes
    let weights = EveryCore.map(blocks) { block in
      let targets = themes.map { themes in
        themes.reduce(into: SIMD8<Float>.zero) { lanes, theme in
          if theme / 8 == block { lanes[theme % 8] = 1 }
        }
      }
      let places = (block * 8)..<min(block * 8 + 8, coded.themeCount)
      // Eight are learnt together, and a few more steps don't make a theme from nothing.
      let old = isNew[places].contains(true) ? nil : start
      let carried = old?.regression.carried(to: features, block: block)
      if let carried, old?.isAll == true { return carried }
      return trainer.fit(targets, from: carried)
    }
    self.init(features: features, weights: weights, themeCount: coded.themeCount)
  }

  /// The weights of one block in the order of other features; what is new begins at nothing.
  private func carried(to other: RegressionFeatures, block: Int) -> [SIMD8<Float>]? {
    guard block < weights.count else { return nil }
    let old = Dictionary(uniqueKeysWithValues: zip(features.grams, weights[block]))
    return other.grams.map { old[$0] ?? .zero } + weights[block].suffix(StaticTable.dimensions + 1)
  }
}
