extension Double {
  /// Of microseconds: `96 us`, `4.25 ms`, `1.31 s`.
  var asTime: String {
    switch self {
    case ..<1000: "\(formatted(decimals: self < 10 ? 1 : 0)) us"
    case ..<1_000_000: "\((self / 1000).formatted(decimals: 2)) ms"
    default: "\((self / 1_000_000).formatted(decimals: 2)) s"
    }
  }

  func formatted(decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((self * Double(scale)).rounded())
    guard decimals > 0 else { return "\(scaled)" }
    let fraction = "\(scale + scaled % scale)".dropFirst()
    return "\(scaled / scale).\(fraction)"
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
