internal import ConsultationModel

/// The weights that were learnt from the shipped points, as `make train` writes them.
struct ShippedWeights: Sendable {
  static let magic = Array("SUMMITW1".utf8)

  var themes: [Theme.ID]
  var blend: Blend
  var cut: Double
  var grams: [UInt64]
  var rarities: [Float]
  /// Of each theme, the size of one step and the constant.
  var scales: [Float]
  var constants: [Float]
  /// By gram, then parts of the direction; the themes of each side by side.
  var steps: [Int8]

  /// Where learning begins for a codebook whose themes may have moved, gone or come; `isAll` says
  /// that nobody coded more points than these weights were learnt from.
  func start(for codebook: Codebook, isAll: Bool) -> Regression.Start {
    Regression.Start(
      regression: regression(for: codebook), isAll: isAll,
      new: codebook.themes.map { !themes.contains($0.id) })
  }

  private func regression(for codebook: Codebook) -> Regression {
    let places = codebook.themes.map { theme in themes.firstIndex(of: theme.id) }
    let rows = grams.count + StaticTable.dimensions
    let weights = (0..<((places.count + 7) / 8)).map { block in
      let lanes = places[(block * 8)..<min(block * 8 + 8, places.count)]
      return (0...rows).map { row in
        zip(0..., lanes).reduce(into: SIMD8<Float>.zero) { values, lane in
          guard let place = lane.1 else { return }
          values[lane.0] =
            row == rows
            ? constants[place] : Float(steps[row * themes.count + place]) * scales[place]
        }
      }
    }
    return Regression(
      features: RegressionFeatures(grams: grams, rarities: rarities), weights: weights,
      themeCount: places.count)
  }

  init(_ regression: Regression, blend: Blend, cut: Double, themes: [Theme.ID]) {
    self.themes = themes
    self.blend = blend
    self.cut = cut
    grams = regression.features.grams
    rarities = regression.features.rarities
    let rows = grams.count + StaticTable.dimensions
    func weight(_ row: Int, _ theme: Int) -> Float {
      regression.weights[theme / 8][row][theme % 8]
    }
    let scales = themes.indices.map { theme in
      (0..<rows).reduce(Float(1e-9)) { max($0, abs(weight($1, theme))) } / 127
    }
    self.scales = scales
    constants = themes.indices.map { weight(rows, $0) }
    steps = (0..<rows).flatMap { row in
      themes.indices.map { theme in
        Int8((weight(row, theme) / scales[theme]).rounded(.toNearestOrEven))
      }
    }
  }
}
