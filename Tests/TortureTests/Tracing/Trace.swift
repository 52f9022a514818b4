import DurableFiles

/// What strace wrote down, read back in the order in which the calls returned.
struct Trace: Sendable {
  private(set) var calls: [TracedCall] = []
  /// Whether the program was killed.
  private(set) var wasKilled = false
  /// Whether the program has ended and all of it is written down.
  private(set) var hasEnded = false

  init(reading path: String) throws {
    let text = String(decoding: try DurableFile.read(path), as: UTF8.self)
    var unfinished: [Int: String] = [:]
    for line in text.split(separator: "\n") {
      let (thread, rest) = Self.number(line)
      let (time, what) = Self.number(rest)
      if what.hasPrefix("+++ ") {
        hasEnded = true
        wasKilled = wasKilled || what.contains("killed by SIGKILL")
      } else if what.hasSuffix(" <unfinished ...>") {
        unfinished[Int(thread)] = String(rest.dropLast(" <unfinished ...>".count))
      } else if what.hasPrefix("<... "), let tail = Self.resumed(what) {
        guard let head = unfinished.removeValue(forKey: Int(thread)) else { continue }
        let (time, call) = Self.number((head + tail)[...])
        note(call, thread: Int(thread), time: time)
      } else {
        note(what, thread: Int(thread), time: time)
      }
    }
  }

  private mutating func note(_ text: Substring, thread: Int, time: Double) {
    guard let open = text.firstIndex(of: "("), let end = Self.lastSign(in: text) else { return }
    let body = text[text.index(after: open)..<end]
    let result = text[end...].dropFirst(3)
    let digits = result.prefix { $0.isNumber || $0 == "-" }
    calls.append(
      TracedCall(
        thread: thread, time: time, name: String(text[..<open]),
        arguments: String(body.dropLast(body.reversed().prefix { $0 == " " }.count + 1)),
        result: Int(digits), isInjected: result.hasSuffix("(INJECTED)")))
  }

  /// Where the last ` = ` begins.
  private static func lastSign(in text: Substring) -> Substring.Index? {
    var index = text.endIndex
    while let sign = text[..<index].lastIndex(of: "=") {
      let before = text.index(before: sign)
      if text[before] == " ", text[sign...].dropFirst().first == " " { return before }
      index = sign
    }
    return nil
  }

  private static func resumed(_ text: Substring) -> String? {
    guard let close = text.firstIndex(of: ">") else { return nil }
    return String(text[text.index(after: close)...])
  }

  /// A number at the start of a line, and what follows it.
  private static func number(_ text: Substring) -> (Double, Substring) {
    let text = text.drop { $0 == " " }
    let digits = text.prefix { $0 != " " }
    guard let number = Double(digits) else { return (0, text) }
    return (number, text[digits.endIndex...].drop { $0 == " " })
  }
}
