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

  @Test func aFileThatIsWrongIsSaidAndNothingStandsInTheWay() throws {
    let place = try Self.place(#"{"format": "summit-config", "version": 1, "keys": 3}"#)
    let desk = try Desk(at: place)
    try desk.terminal.waitFor("n new")
    try desk.terminal.waitFor("keys is a whole number")
  }
}
