/// What the regression weighs in a text: its grams by rarity, and its direction.
struct RegressionFeatures: Sendable {
  private let numbers: DigestTable
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
    var numbers = DigestTable()
    for (number, gram) in grams.enumerated() { numbers.set(number, for: gram) }
    self.numbers = numbers
  }

  /// Numbers of grams with their weights, of length one together.
  func row(of reading: Reading) -> [(number: Int32, weight: Float)] {
    let found = reading.regressionGrams.compactMap { numbers[$0] }.sorted()
    var row: [(number: Int32, weight: Float)] = []
    row.reserveCapacity(found.count)
    var start = 0
    while start < found.count {
      let number = found[start]
      var end = start + 1
      while end < found.count, found[end] == number { end += 1 }
      let often = Float(1 + Elementary.log(Double(end - start)))
      row.append((Int32(number), often * rarities[number]))
      start = end
    }
    let squares = row.reduce(Float(0)) { $0 + $1.weight * $1.weight }
    let scale = squares > 0 ? 1 / squares.squareRoot() : 0
    for index in row.indices { row[index].weight *= scale }
    return row
  }
}
