/// How like a text is to the points that people put under each theme, by words and by meaning.
struct Neighbours: Sendable {
  /// How many of a theme's nearest points count.
  private static let nearest = 3

  /// To the points of one theme.
  struct Likeness: Sendable {
    /// The mean of its nearest points.
    let mean: Double
    /// Which is the nearest; nil where none is like it at all.
    let nearest: Int?
  }

  private let roll: GramRoll
  private let rarities: [Float]
  private let scales: [Float]
  private let vectors: VectorTable
  private let pointsOfThemes: [[Int32]]

  init(_ coded: CodedReadings) {
    let grams = coded.readings.map(\.contentGrams)
    let roll = GramRoll(grams)
    self.roll = roll
    let count = Double(grams.count)
    let rarities = (0..<roll.count).map { number in
      Float(Elementary.log((count + 1) / (Double(roll.points(of: number).count) + 0.5)))
    }
    self.rarities = rarities
    scales = grams.map { grams in
      Self.scale(of: grams.compactMap { roll.number(of: $0) }, rarities)
    }
    vectors = VectorTable(coded.evidence.map(\.vector))
    pointsOfThemes = (0..<coded.themeCount).map { theme in
      coded.themes.indices.filter { coded.themes[$0].contains(theme) }.map(Int32.init)
    }
  }

  /// How like a text is to each theme.
  func likeness(to reading: Reading, _ vector: UnitVector) -> [Likeness] {
    likenessOfAll(to: reading, vector).withUnsafeBufferPointer { likeness in
      pointsOfThemes.map { Self.nearest(of: $0, likeness) }
    }
  }

  private static func nearest(
    of points: [Int32], _ likeness: UnsafeBufferPointer<Float>
  ) -> Likeness {
    var top = (Float(0), Float(0), Float(0))
    var nearest: Int?
    // Most points are no nearer than three before them.
    for point in points where likeness[Int(point)] > top.2 {
      let value = likeness[Int(point)]
      if value > top.0 {
        top = (value, top.0, top.1)
        nearest = Int(point)
      } else if value > top.1 {
        top = (top.0, value, top.1)
      } else {
        top.2 = value
      }
    }
    return Likeness(mean: Double(top.0 + top.1 + top.2) / Double(Self.nearest), nearest: nearest)
  }

  private func likenessOfAll(to reading: Reading, _ vector: UnitVector) -> [Float] {
    let numbers = reading.contentGrams.compactMap { roll.number(of: $0) }
    let scale = Self.scale(of: numbers, rarities)
    var likeness = [Float](repeating: 0, count: vectors.count)
    likeness.withUnsafeMutableBufferPointer { likeness in
      scales.withUnsafeBufferPointer { scales in
        for number in numbers {
          let weight = rarities[number] * rarities[number] * scale
          for point in roll.points(of: number) {
            likeness[Int(point)] += weight * scales[Int(point)]
          }
        }
      }
    }
    vectors.eachCosine(with: vector) { point, cosine in
      likeness[point] = 0.5 * likeness[point] + 0.5 * cosine
    }
    return likeness
  }

  // One over the length of a vector of rarities.
  private static func scale(of numbers: [Int], _ rarities: [Float]) -> Float {
    let squares = numbers.reduce(Float(0)) { $0 + rarities[$1] * rarities[$1] }
    return squares > 0 ? 1 / squares.squareRoot() : 0
  }
}
