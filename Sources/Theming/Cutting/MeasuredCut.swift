/// Where to cut so that F1 is greatest on points whose themes are known.
enum MeasuredCut {
  static func cut(of judged: [(p: Double, holds: Bool)]) -> Double {
    let falling = judged.sorted { ($0.p, $0.holds ? 0 : 1) > ($1.p, $1.holds ? 0 : 1) }
    let all = Double(judged.count { $0.holds })
    var right = 0.0
    var best = (value: 0.0, p: ExpectedCut.usual)
    for (count, pair) in zip(1..., falling) {
      if pair.holds { right += 1 }
      let value = 2 * right / (Double(count) + all)
      if value > best.value { best = (value, pair.p) }
    }
    return best.p
  }
}
