import Glibc

/// One line of the result: ours, the yardstick, and the ratio of their medians.
struct Comparison {
  let name: String
  let yardstick: String
  /// The ratio that we want to stay within; nil where none is set.
  var aim: Double?
  var ours = Samples()
  var theirs = Samples()

  init(_ name: String, against yardstick: String, aim: Double? = nil) {
    self.name = name
    self.yardstick = yardstick
    self.aim = aim
  }

  var ratio: Double { theirs.median > 0 ? ours.median / theirs.median : 0 }

  static func showHeading() {
    say(row("", "p50", "p95", "yardstick", "p50", "p95", "ratio", "aim"))
  }

  func show() {
    let aim = aim.map { "\($0.formatted(decimals: 1)) \(ratio <= $0 ? "met" : "MISSED")" } ?? ""
    Self.say(
      Self.row(
        name, ours.median.asTime, ours.p95.asTime, yardstick, theirs.median.asTime,
        theirs.p95.asTime, ratio.formatted(decimals: 2), aim))
  }

  /// A figure without a yardstick.
  static func show(_ name: String, _ samples: Samples) {
    say(row(name, samples.median.asTime, samples.p95.asTime, "", "", "", "", ""))
  }

  static func show(_ name: String, note: String) {
    say("\(name.padded(to: 42))  \(note)")
  }

  private static func row(
    _ name: String, _ p50: String, _ p95: String, _ yardstick: String, _ theirP50: String,
    _ theirP95: String, _ ratio: String, _ aim: String
  ) -> String {
    let left = name.padded(to: 42) + p50.aligned(to: 10) + p95.aligned(to: 10)
    let right =
      "  " + yardstick.padded(to: 22) + theirP50.aligned(to: 10) + theirP95.aligned(to: 10)
    return left + right + ratio.aligned(to: 7) + "  " + aim
  }

  /// Shown at once, also where the output is a file.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
