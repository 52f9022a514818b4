/// What was measured again and again, in microseconds or in bytes.
struct Samples {
  private var values: [Double] = []

  mutating func note(_ value: Double) { values.append(value) }

  var median: Double { quantile(0.5) }
  var p95: Double { quantile(0.95) }

  private func quantile(_ share: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}
