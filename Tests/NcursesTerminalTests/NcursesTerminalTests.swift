import Glibc
import TerminalCanvas
import TerminalEmulation
import Testing

@testable import NcursesTerminal

/// The real terminal code against an emulated terminal. One after another: ncurses has one screen.
@Suite(.serialized) struct NcursesTerminalTests {
  private let size = Size(columns: 60, rows: 12)

  /// An emulated terminal and the screen opened on it.
  private func open(
    type: String = "xterm-256color", usesColour: Bool = true
  ) throws -> (EmulatedTerminal, NcursesTerminal) {
    let emulated = try EmulatedTerminal(size: size)
    let terminal = try NcursesTerminal(
      input: emulated.programEnd, output: emulated.programEnd, type: type, usesColour: usesColour)
    return (emulated, terminal)
  }

  private func nextEvent(
    _ emulated: EmulatedTerminal, _ terminal: NcursesTerminal, after: String = "that"
  ) throws -> TerminalEvent? {
    var event: TerminalEvent?
    try emulated.pump(
      until: {
        event = terminal.nextEvent(timeoutMilliseconds: 1)
        return event != nil
      }, "an event after \(after)")
    return event
  }

  private func sampleFrame() -> Frame {
    var frame = Frame(size: size)
    frame.write("summit · Digital · Table 3", at: Point(row: 0, column: 1), style: .strong)
    frame.write("漢字 and é", at: Point(row: 2, column: 4), style: .good)
    frame.write("chosen", at: Point(row: 3, column: 4), style: .selected)
    frame.write(String(repeating: "█", count: 60), at: Point(row: 11, column: 0), style: .bad)
    frame.cursor = Point(row: 2, column: 8)
    return frame
  }

  @Test func aFrameAppearsAsItWasPainted() throws {
    let (emulated, terminal) = try open()
    #expect(terminal.size == size)
    let frame = sampleFrame()
    terminal.paint(frame)
    emulated.exchange()
    #expect(emulated.screen == frame.picture(marks: false))
    #expect(emulated.cursor == Point(row: 2, column: 8))
    #expect(emulated.isCursorVisible && emulated.showsAlternateScreen)
    #expect(emulated.cell(at: Point(row: 0, column: 1))?.isBold == true)
    #expect(emulated.cell(at: Point(row: 2, column: 4))?.foreground == 2)
    #expect(emulated.cell(at: Point(row: 2, column: 4))?.background == nil)
    #expect(emulated.cell(at: Point(row: 3, column: 4))?.isReverse == true)
    #expect(emulated.cell(at: Point(row: 11, column: 59))?.foreground == 1)
  }

  @Test func withoutColoursEveryStyleStillDiffers() throws {
    let (emulated, terminal) = try open(usesColour: false)
    var frame = Frame(size: size)
    frame.write("bad", at: Point(row: 0, column: 0), style: .bad)
    frame.write("tag", at: Point(row: 0, column: 4), style: .tag)
    terminal.paint(frame)
    emulated.exchange()
    let bad = emulated.cell(at: Point(row: 0, column: 0))
    #expect(bad?.foreground == nil && bad?.isBold == true && bad?.isUnderlined == true)
    #expect(emulated.cell(at: Point(row: 0, column: 4))?.isUnderlined == true)
    #expect(!emulated.isCursorVisible)
  }

  @Test func onlyWhatChangedIsSent() throws {
    let (emulated, terminal) = try open()
    var frame = sampleFrame()
    terminal.paint(frame)
    emulated.exchange()
    let whole = emulated.bytesReceived
    frame.write("x", at: Point(row: 5, column: 10))
    terminal.paint(frame)
    emulated.exchange()
    let change = emulated.bytesReceived - whole
    #expect(change > 0 && change < 40)
    #expect(whole > 5 * change)
    terminal.paint(frame)
    emulated.exchange()
    #expect(emulated.bytesReceived == whole + change)
    #expect(emulated.screen == frame.picture(marks: false))
  }

  @Test func nastyTextKeepsItsColumns() throws {
    let (emulated, terminal) = try open()
    for chunk in stride(from: 0, to: NastySample.all.count, by: size.rows) {
      let samples = NastySample.all[chunk..<min(chunk + size.rows, NastySample.all.count)]
      var frame = Frame(size: size)
      for (row, sample) in samples.enumerated() {
        let end = 2 + frame.write(sample.text, at: Point(row: row, column: 2))
        frame.write("|", at: Point(row: row, column: end))
        frame.write("!", at: Point(row: row, column: 40))
      }
      terminal.paint(frame)
      emulated.exchange()
      for (row, sample) in samples.enumerated() {
        let bar = Point(row: row, column: 2 + sample.columns)
        #expect(emulated.cell(at: bar)?.text == ["|"], "\(sample): \(emulated.row(row))")
        #expect(emulated.cell(at: Point(row: row, column: 40))?.text == ["!"], "\(sample)")
      }
    }
  }

  @Test func keysArriveAsTheyWerePressed() throws {
    let (emulated, terminal) = try open()
    terminal.paint(Frame(size: size))
    let keys: [Key] = [
      .character("a"), .character("é"), .character("漢"), .character("😀"), .enter, .tab, .backTab,
      .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .wordLeft, .wordRight, .shiftLeft, .shiftDown, .control("c"), .control("z"), .control("q"),
      .control("s"), .control("j"), .control("n"), .escape, .function(1), .function(2),
      .function(5), .function(10), .function(12),
    ]
    for key in keys {
      emulated.press(key)
      #expect(try nextEvent(emulated, terminal, after: key.label) == .key(key))
    }
  }

  @Test func aLargePasteArrivesInOnePiece() throws {
    let (emulated, terminal) = try open()
    emulated.exchange()
    let text = String(repeating: "Rural exchanges first; 漢字.\n", count: 3500)
    emulated.paste(text)
    #expect(try nextEvent(emulated, terminal) == .paste(text))
    emulated.type("x")
    #expect(try nextEvent(emulated, terminal) == .key(.character("x")))
  }

  @Test func aWaitEndsWhenItsTimeIsUp() throws {
    let (emulated, terminal) = try open()
    #expect(terminal.nextEvent(timeoutMilliseconds: 0) == nil)
    #expect(terminal.nextEvent(timeoutMilliseconds: 3) == nil)
    emulated.press(.escape)
    #expect(terminal.nextEvent(timeoutMilliseconds: 3) == nil)
    #expect(terminal.nextEvent(timeoutMilliseconds: 1000) == .key(.escape))
  }

  @Test func aResizedWindowIsPaintedAnew() throws {
    let (emulated, terminal) = try open()
    terminal.paint(sampleFrame())
    emulated.exchange()
    for size in [Size(columns: 40, rows: 8), Size(columns: 90, rows: 30), size] {
      emulated.resize(size)
      kill(getpid(), SIGWINCH)
      #expect(try nextEvent(emulated, terminal) == .resized(size))
      var frame = Frame(size: size)
      frame.write("last row", at: Point(row: size.rows - 1, column: size.columns - 8))
      terminal.paint(frame)
      emulated.exchange()
      #expect(emulated.screen == frame.picture(marks: false))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aProgramToldToEndHearsOfIt(signal: Int32) throws
  {
    let (emulated, terminal) = try open()
    kill(getpid(), signal)
    #expect(try nextEvent(emulated, terminal) == .hangup)
  }

  @Test func aTerminalThatIsGoneIsAHangup() throws {
    var emulated: EmulatedTerminal? = try EmulatedTerminal(size: size)
    let line = dup(try #require(emulated).programEnd)
    let terminal = try NcursesTerminal(input: line, output: line, type: "xterm")
    emulated = nil
    #expect(terminal.nextEvent(timeoutMilliseconds: 1000) == .hangup)
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .hangup)
    terminal.paint(sampleFrame())
    terminal.close()
    close(line)
  }

  @Test func aProgramThatIsContinuedPaintsEverythingAnew() throws {
    let (emulated, terminal) = try open()
    let frame = sampleFrame()
    terminal.paint(frame)
    terminal.giveBack()
    emulated.exchange()
    #expect(!emulated.showsAlternateScreen)
    kill(getpid(), SIGCONT)
    #expect(try nextEvent(emulated, terminal) == .resumed)
    terminal.paint(frame)
    emulated.exchange()
    #expect(emulated.showsAlternateScreen)
    #expect(emulated.screen == frame.picture(marks: false))
    emulated.paste("still marked")
    #expect(try nextEvent(emulated, terminal) == .paste("still marked"))
  }

  @Test func theTerminalIsGivenBackAsItWas() throws {
    let emulated = try EmulatedTerminal(size: size)
    _ = write(emulated.programEnd, "$ summit", 8)
    var before = termios()
    tcgetattr(emulated.programEnd, &before)
    let terminal = try NcursesTerminal(
      input: emulated.programEnd, output: emulated.programEnd, type: "xterm-256color")
    terminal.paint(sampleFrame())
    terminal.bell()
    emulated.exchange()
    #expect(emulated.bells == 1)
    terminal.close()
    terminal.close()
    emulated.exchange()
    var after = termios()
    tcgetattr(emulated.programEnd, &after)
    #expect(emulated.row(0) == "$ summit")
    #expect(!emulated.showsAlternateScreen && emulated.isCursorVisible)
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
  }

  @Test func anUnknownTerminalTypeSaysWhatToDo() throws {
    let error = #expect(throws: TerminalError.self) { _ = try open(type: "no-such-type") }
    #expect(error == .unknownType("no-such-type"))
    #expect(error?.description.contains("TERM=xterm-256color") == true)
    #expect(throws: TerminalError.cannotPlaceCursor("dumb")) { _ = try open(type: "dumb") }
    #expect(throws: TerminalError.noType) { _ = try open(type: "") }
  }

  @Test func whatIsNotATerminalIsRefused() throws {
    let null = Glibc.open("/dev/null", O_RDWR)
    defer { close(null) }
    #expect(throws: TerminalError.notATerminal) {
      _ = try NcursesTerminal(input: null, output: null, type: "xterm")
    }
  }
}
