/// Words for lengths of time.
enum Duration {
  /// `3:12 left`, or `1:05 over` once the time is used up.
  static func left(_ seconds: Int) -> String {
    "\(clock(abs(seconds))) \(seconds < 0 ? "over" : "left")"
  }

  /// `3:12`, or `1:02:45` from an hour on.
  static func clock(_ seconds: Int) -> String {
    let rest = "\(padded(seconds / 60 % 60, isFirst: seconds < 3600)):\(padded(seconds % 60))"
    return seconds < 3600 ? rest : "\(seconds / 3600):\(rest)"
  }

  /// `4m`, `<1m`; nothing for no time.
  static func minutes(_ seconds: Int) -> String {
    if seconds == 0 { return "" }
    return seconds < 60 ? "<1m" : "\(seconds / 60)m"
  }

  private static func padded(_ number: Int, isFirst: Bool = false) -> String {
    number < 10 && !isFirst ? "0\(number)" : "\(number)"
  }
}

/// `1 point`, `3 points`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
