import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport

/// A script that types into the program until it is killed, and remembers what it was promised.
struct CrashLoop {
  /// Words of points that the screen said were saved, or that stood in the file.
  private(set) var confirmed: Set<String> = []
  /// How often a draft had to be there after a kill.
  private(set) var draftsOwed = 0
  private let desk: Desk
  private var random: Dice
  /// What must stand in the entry line after the next start.
  private var owedDraft: String?
  private var count = 0

  init(seed: UInt64) throws {
    random = Dice(seed: seed)
    desk = try Desk.withSession()
  }

  /// Types for a while, kills the program at some moment, starts it anew and looks. Returns what
  /// is lost, in words.
  mutating func round(_ number: Int) throws -> String? {
    try say(waits: true)
    for _ in 0..<Int.random(in: 0...5, using: &random) { try act() }
    owedDraft = number.isMultiple(of: 5) ? try typeAndLetASecondPass() : nil
    desk.terminal.type("cut \(number)")
    idle(milliseconds: Int.random(in: 0...60, using: &random))
    try desk.kill()
    if let loss = loss() { return loss }
    try desk.restart()
    if let owedDraft {
      draftsOwed += 1
      guard isOnScreen(owedDraft) else {
        return "the draft “\(owedDraft)” in\n\(desk.terminal.screen)"
      }
    }
    clearLine()
    return loss()
  }

  private mutating func act() throws {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...4: try say(waits: true)
    case 5: try say(waits: false)
    case 6: desk.terminal.press(.control("n"))
    case 7: desk.terminal.press(.control("b"))
    case 8: desk.terminal.press(.up, .control("l"), .escape)
    default: desk.terminal.press(.up, .control("p"), .escape)
    }
    clearLine()
  }

  /// A point with words of its own. Who waits sees it confirmed; who doesn't is promised nothing.
  private mutating func say(waits: Bool) throws {
    count += 1
    let words = "point-\(count)"
    clearLine()
    desk.terminal.type("for @Sage \(words)")
    // A frame arrives in pieces: an older "Saved" may go after the words have come.
    try desk.terminal.waitFor(words)
    try desk.terminal.waitForNo("Saved ")
    desk.terminal.press(.enter)
    guard waits else { return }
    try desk.terminal.waitFor("Saved ")
    confirmed.insert(words)
  }

  private mutating func typeAndLetASecondPass() throws -> String {
    count += 1
    let words = "draft-\(count)"
    desk.terminal.type(words)
    try desk.terminal.waitFor(words)
    idle(milliseconds: 1000)
    return words
  }

  /// Unsent words are not part of the next point; a second key clears what a crash left.
  private func clearLine() { desk.terminal.press(.control("a"), .control("k")) }

  private func idle(milliseconds: Int) {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    repeat { desk.terminal.exchange() } while ContinuousClock.now < end
  }

  private func isOnScreen(_ words: String) -> Bool {
    do {
      try desk.terminal.waitFor(words)
      return true
    } catch {
      return false
    }
  }

  /// What is wrong with the file as it stands.
  private func loss() -> String? {
    guard let bytes = bytes(of: desk.path), let file = try? JSONValue(parsing: bytes) else {
      return "the whole file"
    }
    let texts = file["feedback"].elements.map { PointOnFile(json: $0).text }
    let lost = confirmed.subtracting(texts)
    guard lost.isEmpty else {
      let history =
        names(in: desk.sessions).first { $0.hasSuffix(".history.jsonl") }
        .flatMap { EndToEndTests.bytes(of: "\(desk.sessions)/\($0)") } ?? []
      let lines = String(decoding: history, as: UTF8.self).split(separator: "\n").suffix(4)
      return """
        \(lost.sorted()); the last in the file: \(texts.suffix(4)); drafts: \(desk.drafts)
        the last of the history: \(lines.joined(separator: "\n"))
        on the screen: \(desk.terminal.screen)
        """
    }
    return Set(texts).count == texts.count ? nil : "a point stands twice: \(texts)"
  }
}

/// Chances that fall the same way for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
