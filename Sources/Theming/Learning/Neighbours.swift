/// How like a text is to the points that people put under each theme, by words and by meaning.
struct Neighbours: Sendable {
  /// How many of a theme's nearest points count.
  private static let nearest = 3

  private let roll: GramRoll
  private let rarities: [Float]
  private let scales: [Float]
  private let vectors: [UnitVector]
  private let pointsOfThemes: [[Int]]

  init(_ coded: CodedReadings) {
    let grams = coded.readings.map { Set($0.contentGrams).sorted() }
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
    vectors = coded.evidence.map(\.vector)
    pointsOfThemes = (0..<coded.themeCount).map { theme in
      coded.themes.indices.filter { coded.themes[$0].contains(theme) }
    }
  }

  /// For each theme the mean likeness of its nearest points, and which is the nearest.
  func likeness(
    to reading: Reading, _ vector: UnitVector
  ) -> [(mean: Double, nearest: Int?)] {
    let likeness = likenessOfAll(to: reading, vector)
    return pointsOfThemes.map { points in
      var top = (Float(0), Float(0), Float(0))
      var nearest: Int?
      for point in points {
        let value = likeness[point]
        if value > top.0 {
          top = (value, top.0, top.1)
          nearest = point
        } else if value > top.1 {
          top = (top.0, value, top.1)
        } else if value > top.2 {
          top.2 = value
        }
      }
      return (Double(top.0 + top.1 + top.2) / Double(Self.nearest), nearest)
    }
  }

  private func likenessOfAll(to reading: Reading, _ vector: UnitVector) -> [Float] {
    var likeness = [Float](repeating: 0, count: vectors.count)
    let numbers = Set(reading.contentGrams).sorted().compactMap { roll.number(of: $0) }
    let scale = Self.scale(of: numbers, rarities)
    for number in numbers {
      let weight = rarities[number] * rarities[number] * scale
      for point in roll.points(of: number) {
        likeness[Int(point)] += weight * scales[Int(point)]
      }
    }
    for point in likeness.indices {
      likeness[point] = 0.5 * likeness[point] + 0.5 * vectors[point].dot(vector)
    }
    return likeness
  }

  // One over the length of a vector of rarities.
  private static func scale(of numbers: [Int], _ rarities: [Float]) -> Float {
    let squares = numbers.reduce(Float(0)) { $0 + rarities[$1] * rarities[$1] }
    return squares > 0 ? 1 / squares.squareRoot() : 0
  }
}
