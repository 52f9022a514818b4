import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct HostileFileTests {
  /// What would recolour the screen, set its title, ask the terminal to answer, or turn the line.
  private static let nasty =
    "\u{1B}[31mred\u{1B}]0;owned\u{7}\u{1B}[6n\u{9B}2J\u{202E}turned\u{2066}\u{200B}\u{7F}\r\u{8}"

  private func desk(holding text: String) throws -> Desk {
    let desk = try Desk()
    try desk.terminal.waitFor("n new")
    let made = try desk.place.summit(
      "new", "--title", "T\(text)", "--table", "3\(text)", "--venue", text, "--note-taker", text,
      "--sessions", desk.sessions)
    try #require(made.code == 0, "\(made.errors)")
    let added = try desk.place.summit(
      "add", desk.path, "--proposition", "digital-infrastructure", "--question", "effective",
      "--stakeholder", "Jo\(text)", "--organisation", "Sage\(text)", "--partner", text,
      "start\(text)end")
    try #require(added.code == 0, "\(added.errors)")
    desk.terminal.press(.control("l"))
    return desk
  }

  @Test func escapeSequencesInAFileNeverReachTheTerminal() throws {
    let desk = try desk(holding: Self.nasty)
    try desk.terminal.waitFor("1 session")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("start")
    try desk.pickAndPress(.enter)
    try desk.terminal.waitFor("Mending the point")
    desk.terminal.press(.escape, .control("r"))
    desk.terminal.press(.escape, .control("g"))
    try desk.terminal.waitFor("questions answered")
    let sent = desk.terminal.received
    for piece in ["\u{1B}[31mred", "\u{1B}]0", "\u{1B}[6n", "owned\u{7}", "\u{202E}", "\u{2066}"] {
      #expect(!contains(sent, Array(piece.utf8)), "\(piece.debugDescription) was sent")
    }
    #expect(!contains(sent, Array("\u{9B}".utf8)))
    #expect(!sent.contains(0x7F))
  }

  @Test func nastyTextIsShownAsWhatItIs() throws {
    let desk = try desk(holding: "\u{1B}[31mred")
    try desk.terminal.waitFor("1 session")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("start␛[31mred")
  }

  @Test func aBrokenFileShowsItsReasonAndOpensNothing() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("1 session")
    put(Array("{ \"format\": ".utf8), into: "\(desk.sessions)/zz-broken.json")
    desk.terminal.press(.control("l"))
    try desk.terminal.waitFor("can't be read:")
    try desk.terminal.waitFor("2 sessions")
    desk.terminal.press(.end, .enter)
    try desk.terminal.waitFor("zz-broken.json: summit check names its faults, summit repair")
    #expect(!desk.terminal.screen.contains(Words.discussion))
    desk.terminal.type("r")
    try desk.terminal.waitFor("This file can't be read, so it can't be changed.")
    desk.terminal.press(.home, .enter)
    try desk.terminal.waitFor(Words.discussion)
    #expect(bytes(of: "\(desk.sessions)/zz-broken.json") == Array("{ \"format\": ".utf8))
  }

  @Test(arguments: ["", "null", "[]", "{}", "\u{0}", "{\"format\":\"other\"}", "{\"version\":99}"])
  func filesThatAreNoSessionsOpenNothing(content: String) throws {
    let desk = try Desk()
    try desk.terminal.waitFor("n new")
    makeFolder(desk.sessions)
    put(Array(content.utf8), into: desk.path.replacingLast(with: "a.json"))
    desk.terminal.press(.control("l"))
    try desk.terminal.waitFor("can't be read:")
    desk.terminal.press(.enter)
    desk.terminal.type("n")
    try desk.terminal.waitFor("begin at once")
  }

  @Test func aSessionWhoseGuideIsGoneStillOpensAndSaysSo() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("1 session")
    let text = String(decoding: bytes(of: desk.path) ?? [], as: UTF8.self)
    let parts = text.split(separator: "ne-lis-digital", omittingEmptySubsequences: false)
    put(Array(parts.joined(separator: "of-another-day").utf8), into: desk.path)
    desk.terminal.press(.enter)
    try desk.terminal.waitFor(Words.discussion)
    try desk.terminal.waitFor("of-another-day")
    try desk.terminal.waitFor("One")
    try desk.say("Two")
    #expect(desk.file["guide"]?["id"] == .string("of-another-day"))
    #expect(desk.points.map(\.place) == Array(repeating: desk.points[0].place, count: 2))
  }

  private func contains(_ bytes: [UInt8], _ piece: [UInt8]) -> Bool {
    guard let first = piece.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: piece) }
  }
}

extension String {
  /// A path with another name at its end.
  fileprivate func replacingLast(with name: String) -> String {
    "\(self[...(lastIndex(of: "/") ?? startIndex)])\(name)"
  }
}
