import OrderedJSON
import ProgramRunning
import Testing

@Suite(.enabled(if: Tmux.isInstalled, "needs tmux")) struct TmuxTests {
  private let tmux: Tmux

  init() throws {
    tmux = try Tmux()
    try tmux.waitFor("n new")
    try tmux.type("n")
    try tmux.waitFor("begin at once")
    try tmux.press("C-s")
    try tmux.waitFor(Words.discussion)
  }

  private var points: [PointOnFile] {
    get throws {
      let name = try #require(tmux.place.names(in: "Sessions").first { $0.first != "." })
      let file = try JSONValue(parsing: Array(try tmux.place.read("Sessions/\(name)").utf8))
      return file["feedback"].elements.map(PointOnFile.init)
    }
  }

  @Test func aSessionIsTypedAndReadBack() throws {
    try tmux.type("for @Sage Fibre für alle 漢字 #full-fibre")
    try tmux.press("Enter")
    try tmux.waitFor("1 point")
    try tmux.press("C-n")
    try tmux.waitFor("Q2 of 6")
    try tmux.type("against: Too dear")
    try tmux.press("F3")
    try tmux.waitFor("Q3 of 6")
    try tmux.press("F2")
    try tmux.waitFor("against: Too dear")
    try tmux.press("Enter")
    try tmux.waitFor("Saved ")
    try tmux.waitFor("2 points")
    #expect(try points.map(\.text) == ["Fibre für alle 漢字", "Too dear"])
    try tmux.press("C-q")
    try tmux.waitFor("1 session")
    try tmux.press("q")
    try tmux.waitFor("left with 0")
    try tmux.waitFor(" echo ")
    #expect(!(try tmux.screen).contains("-icanon"))
  }

  @Test func aPasteFromTmuxComesInOnePiece() throws {
    try tmux.paste("first\nsecond")
    try tmux.waitFor("The paste has 2 lines")
    try tmux.type("l")
    try tmux.waitFor("Saved 2 points.")
    #expect(try points.map(\.text) == ["first", "second"])
  }

  @Test func aWindowMadeSmallAndLargeAgainKeepsWhatIsTyped() throws {
    try tmux.type("half a thought")
    try tmux.waitFor(" half a thought")
    try tmux.resize(columns: 40, rows: 10)
    try tmux.waitFor("summit needs 60x16.")
    try tmux.resize(columns: 120, rows: 40)
    try tmux.waitFor(" half a thought")
    try tmux.press("Enter")
    try tmux.waitFor("1 point ")
  }

  @Test func aWindowThatIsClosedKeepsTheDraft() throws {
    try tmux.type("half a thought")
    try tmux.waitFor(" half a thought")
    try tmux.closeWindow()
    let hidden = try #require(
      tmux.place.names(in: "Sessions").first { $0.hasSuffix(".drafts.json") })
    #expect(try tmux.place.read("Sessions/\(hidden)").contains("half a thought"))
  }
}
