internal import CDigitalTraining
package import ConsultationModel

/// Coded points that come with a codebook of ours, and the weights learnt from them.
package struct Shipped: Sendable {
  /// Whose points these are: one writer's are judged by what the others' teach.
  package typealias Author = String

  package static let digital = Shipped()
  /// Those whose points the writers of the codebook's terms had seen.
  static let knownToTerms: Set<Author> = ["A", "B", "C"]

  package let codebook: Codebook.ID = "ne-lis-digital"
  package let points: [(author: Author, point: CodedPoint)]
  let weights: ShippedWeights?

  /// The points in today's themes of a codebook that was changed since. Where a theme was split and
  /// nobody said which part was meant, a point teaches nothing.
  func points(in codebook: Codebook) -> [CodedPoint] {
    guard !codebook.changes.isEmpty || !codebook.retired.isEmpty else { return points.map(\.point) }
    return points.compactMap { _, point in
      let coding = codebook.current(PointCoding(themes: point.themes))
      guard coding.unsettled.isEmpty else { return nil }
      return CodedPoint(point.text, themes: coding.themes)
    }
  }

  private init() {
    let table = UnsafeBufferPointer(
      start: cdigitaltraining_points(), count: cdigitaltraining_points_length())
    points = table.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      let themes =
        texts[1] == "-" ? [] : texts[1].split(separator: ";").map { Theme.ID(String($0)) }
      return (texts[0], CodedPoint(texts[2], themes: Set(themes)))
    }
    weights = ShippedWeights(
      UnsafeBufferPointer(
        start: cdigitaltraining_weights(), count: cdigitaltraining_weights_length()))
  }
}
