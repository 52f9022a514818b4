import CNcurses
import TerminalCanvas

/// The sequences that this terminal's own description gives for its keys.
enum TerminfoKeys {
  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kLFT5", .wordLeft), ("kRIT5", .wordRight), ("kUP5", .controlUp), ("kDN5", .controlDown),
      ("kLFT", .shiftLeft), ("kRIT", .shiftRight), ("kri", .shiftUp), ("kind", .shiftDown),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Call while the screen is open. Only those that begin with Esc: the others are plain control
  /// characters, such as Backspace.
  static func sequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let sequence = cn_capability(name) else { continue }
      let bytes = Array(String(cString: sequence).utf8)
      if bytes.first == 27, (2...8).contains(bytes.count) { sequences[bytes] = key }
    }
    return sequences
  }
}
