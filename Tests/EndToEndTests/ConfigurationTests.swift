import DurableFiles
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

/// The real program obeys the keys that somebody wrote down.
@Suite struct ConfigurationTests {
  private static func place(_ text: String) throws -> Workplace {
    let place = try Workplace()
    try DurableFolder.make("\(place.folder)/config")
    try DurableFolder.make("\(place.folder)/config/summit")
    let file = "\(place.folder)/config/summit/config.json"
    try DurableFile.replace(file, with: Array(text.utf8))
    return place
  }

  @Test func ownKeysDoWhatTheyAreToDoAndStandInTheFooterAndInSentences() throws {
    let place = try Self.place(
      """
      {"format": "summit-config", "version": 1, "keys": {
        "sessions": {"new": "c"},
        "discussion": {"next-question": ["^X"], "history": ["F9"], "undo": ["^_"], "pause": ["^Z"]}}}
      """)
    let desk = try Desk(at: place)
    try desk.terminal.waitFor("c new")
    desk.terminal.type("c")
    try desk.terminal.waitFor("begin at once")
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor("^X next")
    desk.terminal.type("Fibre first")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("1 point")
    desk.terminal.press(.up)
    desk.terminal.press(.control("l"))
    try desk.terminal.waitFor("^_ takes back the vote")
    desk.terminal.press(.control("x"))
    try desk.terminal.waitFor("Q2 of 6")
  }

  @Test func ownKeysAnswerQuestionsAndEditTheLine() throws {
    let place = try Self.place(
      """
      {"format": "summit-config", "version": 1, "keys": {
        "line": {"cut-before": ["^W"], "cut-word": ["^U"]},
        "pasting": {"one-point": ["1", "Enter"], "one-per-line": ["2"]}}}
      """)
    let desk = try Desk(at: place)
    try desk.beginSession()
    desk.terminal.type("Nothing of this")
    desk.terminal.press(.control("w"))
    desk.terminal.paste("One\nTwo")
    try desk.terminal.waitFor("2 one a line")
    desk.terminal.type("l")
    desk.terminal.type("2")
    try desk.terminal.waitFor("2 points")
    #expect(!desk.terminal.screen.contains("Nothing of this"))
  }

  @Test func aFileThatIsWrongIsSaidAndNothingStandsInTheWay() throws {
    let place = try Self.place(#"{"format": "summit-config", "version": 1, "keys": 3}"#)
    let desk = try Desk(at: place)
    try desk.terminal.waitFor("n new")
    try desk.terminal.waitFor("keys is a whole number")
  }
}
