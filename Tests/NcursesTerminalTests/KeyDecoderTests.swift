import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// What the bytes of a terminal mean.
struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a", [.character("a")]),
      ("é漢", [.character("é"), .character("漢")]),
      ("\r\n", [.enter, .control("j")]),
      ("\t\u{7F}\u{8}", [.tab, .backspace, .backspace]),
      (
        "\u{1}\u{1A}\u{3}\u{11}\u{13}",
        [.control("a"), .control("z"), .control("c"), .control("q"), .control("s")]
      ),
      ("\u{0}\u{1F}", [.control("@"), .control("_")]),
      ("\u{1B}[A\u{1B}OB", [.up, .down]),
      ("\u{1B}[1;5C\u{1B}[1;5D\u{1B}Oc\u{1B}Od", [.wordRight, .wordLeft, .wordRight, .wordLeft]),
      ("\u{1B}[1;2A\u{1B}[1;2D\u{1B}[a", [.shiftUp, .shiftLeft, .shiftUp]),
      ("\u{1B}[H\u{1B}[4~\u{1B}OF\u{1B}[7~", [.home, .end, .end, .home]),
      ("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z", [.pageUp, .pageDown, .delete, .backTab]),
      (
        "\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[24~",
        [.function(1), .function(1), .function(1), .function(12)]
      ),
      ("\u{1B}[99;9u\u{1B}[?1;2cx", [.character("x")]),
      ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}x", [.escape, .character("x")]),
      ("\u{1B}OM\u{1B}Ox", [.enter, .character("8")]),
    ] as [(String, [Key])])
  func bytesAreKeysHoweverTheyArrive(bytes: String, keys: [Key]) {
    #expect(events([Array(bytes.utf8)]) == keys.map(TerminalEvent.key))
    #expect(events(bytes.utf8.map { [$0] }) == keys.map(TerminalEvent.key))
  }

  @Test func brokenTextIsShownAsBroken() {
    let broken = TerminalEvent.key(.character("\u{FFFD}"))
    #expect(events([[0xFF, 0x61]]) == [broken, .key(.character("a"))])
    #expect(events([[0xE6, 0x61]]) == [broken, .key(.character("a"))])
    #expect(events([[0xE6, 0xBC]]) == [broken, broken])
  }

  @Test func onlyWhatIsUnfinishedIsWaitedFor() {
    var decoder = KeyDecoder()
    #expect(decoder.patienceMilliseconds == nil)
    decoder.feed([27])
    #expect(decoder.next() == nil)
    #expect(decoder.patienceMilliseconds == 25)
    decoder.feed(Array("[A".utf8))
    #expect(decoder.next() == .key(.up))
    #expect(decoder.patienceMilliseconds == nil)
  }

  @Test func thisTerminalsOwnDescriptionGoesFirst() {
    var decoder = KeyDecoder(terminfo: [Array("\u{1B}[11~".utf8): .function(11)])
    decoder.feed(Array("\u{1B}[11~".utf8))
    #expect(decoder.next() == .key(.function(11)))
  }

  @Test(arguments: [1, 2, 3, 5, 7, 100]) func aPasteIsOneTextHoweverItArrives(pieceLength: Int) {
    let bytes = Array("a\u{1B}[200~één\r\ntwo\rthree\n\u{1B}[20\u{1B}[201~b".utf8)
    let pieces = stride(from: 0, to: bytes.count, by: pieceLength).map {
      Array(bytes[$0..<min(bytes.count, $0 + pieceLength)])
    }
    let pasted = TerminalEvent.paste("één\ntwo\nthree\n\u{1B}[20")
    #expect(events(pieces) == [.key(.character("a")), pasted, .key(.character("b"))])
  }

  @Test func anEmptyPasteIsNothing() {
    #expect(events([Array("\u{1B}[200~\u{1B}[201~x".utf8)]) == [.key(.character("x"))])
  }

  @Test func aPasteThatStallsComesInParts() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~first \u{1B}[2".utf8))
    #expect(decoder.next() == nil)
    decoder.stopWaiting()
    #expect(decoder.next() == .paste("first "))
    decoder.feed(Array("01~x".utf8))
    #expect(decoder.next() == .key(.character("x")))
  }

  @Test func aPasteBeyondTheLimitLosesNothing() {
    let line = "漢字\r\n"
    let text = String(repeating: line, count: KeyDecoder.pasteLimit / line.utf8.count + 2)
    let pieces = ["\u{1B}[200~", text, "end\u{1B}[201~"]
    let events = events(pieces.map { Array($0.utf8) })
    let parts = events.map { if case .paste(let part) = $0 { part } else { "no paste" } }
    #expect(parts.count == 2)
    #expect(parts.joined().utf8.count == text.utf8.count / 8 * 7 + 3)
  }

  private func events(_ pieces: [[UInt8]]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for piece in pieces {
      decoder.feed(piece)
      while let event = decoder.next() { events.append(event) }
    }
    decoder.stopWaiting()
    while let event = decoder.next() { events.append(event) }
    return events
  }
}
