/// What the regression weighs in a text: its grams by rarity, and its direction.
struct RegressionFeatures: Sendable {
  private let numbers: [UInt64: Int32]
  let rarities: [Float]
  let grams: [UInt64]

  // What only one point has can't be told from chance.
  private static let fewestPoints = 2

  /// The grams of coded points that more than one has.
  init(_ coded: CodedReadings) {
    var pointsWith: [UInt64: Int] = [:]
    for reading in coded.readings {
      for gram in Set(reading.regressionGrams) { pointsWith[gram, default: 0] += 1 }
    }
    let kept = pointsWith.filter { $0.value >= Self.fewestPoints }.sorted { $0.key < $1.key }
    let count = Double(coded.readings.count)
    self.init(
      grams: kept.map(\.key),
      rarities: kept.map { Float(Elementary.log((count + 1) / (Double($0.value) + 0.5))) })
  }

  init(grams: [UInt64], rarities: [Float]) {
    self.grams = grams
    self.rarities = rarities
    numbers = Dictionary(uniqueKeysWithValues: zip(grams, 0...))
  }

  /// Numbers of grams with their weights, of length one together.
  func row(of reading: Reading) -> [(number: Int32, weight: Float)] {
    var counts: [Int32: Int] = [:]
    for gram in reading.regressionGrams {
      if let number = numbers[gram] { counts[number, default: 0] += 1 }
    }
    let row = counts.sorted { $0.key < $1.key }.map { number, count in
      (number, Float(1 + Elementary.log(Double(count))) * rarities[Int(number)])
    }
    let squares = row.reduce(Float(0)) { $0 + $1.1 * $1.1 }
    let scale = squares > 0 ? 1 / squares.squareRoot() : 0
    return row.map { ($0, $1 * scale) }
  }
}
