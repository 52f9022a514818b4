extension Regression {
  /// Learns from coded points, on every core.
  init(learning coded: CodedReadings, from old: Regression? = nil) {
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
      return trainer.fit(targets, from: old?.carried(to: features, block: block))
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
