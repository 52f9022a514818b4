/// Where to cut so that the expected F1 is greatest, if the probabilities are to be believed.
enum ExpectedCut {
  /// What is cut at where nothing is known of the points: the middle of what the rule found.
  static let usual = 0.3

  /// The p that maximises 2 x sum(selected p) / (selected + sum of all p).
  static func cut(of probabilities: [Double]) -> Double {
    let falling = probabilities.sorted(by: >)
    let all = falling.reduce(0, +)
    var sum = 0.0
    var best = (value: 0.0, p: usual)
    for (count, p) in zip(1..., falling) {
      sum += p
      let value = 2 * sum / (Double(count) + all)
      if value > best.value { best = (value, p) }
    }
    return best.p
  }
}
