/// What one text holds for each theme of a codebook, before anything is learnt.
struct Evidence: Sendable {
  /// Weighted words and terms.
  var keywords: [Double]
  /// Their share of those of all themes.
  var share: [Double]
  /// Nearness in meaning of the whole text.
  var whole: [Double]
  /// And of its nearest segment.
  var nearest: [Double]
  var isHit: [Bool]
  /// The text's own direction.
  let vector: UnitVector
}
