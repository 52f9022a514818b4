import Testing

@testable import Theming

struct BlendTrainerTests {
  /// What few points teach is never further from them than what was thought before.
  @Test func aFitIsNeverWorseThanWhereItBegan() {
    var usual = [Double](repeating: 0, count: Blend.size)
    usual[0] = 8
    let before = Blend(weights: usual, constant: -30)
    var trainer = BlendTrainer(towards: before)
    var pairs: [(row: [Double], holds: Bool)] = []
    for number in 0..<200 {
      var row = [Double](repeating: 0, count: Blend.size)
      row[0] = Double(number % 10)
      row[1] = Double(number % 7) * 3
      pairs.append((row, number % 10 > 7 ? number % 3 == 0 : number % 7 > 4))
    }
    for pair in pairs { trainer.add(pair.row, holds: pair.holds) }
    func misjudged(_ blend: Blend) -> Int {
      pairs.count { pair in
        let logit = zip(pair.row, blend.weights).reduce(blend.constant) { $0 + $1.0 * $1.1 }
        return (logit > 0) != pair.holds
      }
    }
    let fitted = trainer.fit()
    #expect(fitted.weights.allSatisfy { $0.isFinite && abs($0) < 100 })
    #expect(misjudged(fitted) <= misjudged(before))
  }
}
