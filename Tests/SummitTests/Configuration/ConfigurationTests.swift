import ConsultationUI
import DurableFiles
import NcursesTerminal
import ProgramRunning
import TerminalCanvas
import TestSupport
import Testing

@testable import summit

/// The file in which people say what they want otherwise.
@Suite struct ConfigurationTests {
  private static func read(_ text: String) -> summit.Configuration {
    ConfigurationFile.decode(Array(text.utf8), path: "config.json")
  }

  @Test func everythingThatCanBeSaidIsTaken() {
    let configuration = Self.read(
      """
      {"format": "summit-config", "version": 1, "palette": "safe", "bell": true,
       "keys": {"sessions": {"new": "c", "open": ["Enter", "v"]}}}
      """)
    #expect(configuration.problems.isEmpty)
    #expect(configuration.palette == .safe)
    #expect(configuration.ringsBell)
    #expect(
      configuration.keys.screens["sessions"]
        == ["new": [.character("c")], "open": [.enter, .character("v")]])
  }

  @Test func whatIsWrongIsNamedAndTheRestCounts() {
    let configuration = Self.read(
      """
      {"format": "summit-config", "version": 1, "palette": "mauve", "bells": true,
       "keys": {"sessions": {"new": 3}, "coverage": {"go": "x"}, "discussion": {"park": "^N"}}}
      """)
    #expect(
      configuration.problems == [
        "config.json: palette \"mauve\" is none of dark, light, contrast, safe.",
        "config.json: keys.sessions.new is a whole number; write a list in square brackets.",
        "config.json: bells is nothing that can be said here. Take it out.",
        "config.json: ^N on discussion is both next-question and park: give one of them another key.",
      ])
    #expect(configuration.keys.screens.keys.sorted() == ["coverage"])
    #expect(configuration.problem?.hasSuffix("summit keys names all 4 faults.") == true)
  }

  @Test func halfAListOfKeysIsNotTaken() {
    let configuration = Self.read(
      """
      {"format": "summit-config", "version": 1, "keys": {"sessions": {"new": ["^N", 5]}}}
      """)
    #expect(configuration.problems.count == 1)
    #expect(configuration.keys.screens.isEmpty)
  }

  @Test(arguments: [
    ("", "config.json: line 1, column 1:"), ("[]", "config.json: it holds a list"),
    (#"{"format": "summit-guide", "version": 1}"#, "config.json: format is"),
    (#"{"format": "summit-config", "version": 2}"#, "config.json: version 2 was written for"),
    (#"{"format": "summit-config", "version": 1, "keys": []}"#, "config.json: keys is a list"),
  ]) func aFileThatIsNoneChangesNothing(text: String, start: String) {
    let configuration = Self.read(text)
    #expect(configuration.problems.count == 1)
    #expect(configuration.problem?.hasPrefix(start) == true, "\(configuration.problem ?? "")")
    #expect(configuration.keys.screens.isEmpty)
  }

  @Test func theKeysThatAreInForceAreListedAndFaultsEndWithOne() throws {
    let place = try Workplace()
    let folder = "\(place.folder)/config"
    try DurableFolder.make(folder)
    try DurableFolder.make("\(folder)/summit")
    let file = "\(folder)/summit/config.json"
    let variables = ["XDG_CONFIG_HOME=\(folder)"]
    let standard = try place.start(["keys", "sessions"], variables: variables).finish()
    #expect(standard.code == 0 && standard.output.contains("new      n "))
    let text = #"{"format": "summit-config", "version": 1, "keys": {"sessions": {"new": "c"}}}"#
    try DurableFile.replace(file, with: Array(text.utf8))
    let own = try place.start(["keys", "sessions"], variables: variables).finish()
    #expect(own.code == 0 && own.output.contains("new      c "))
    let broken = text.replacing("\"c\"", with: "\"Enter\"")
    try DurableFile.replace(file, with: Array(broken.utf8))
    let refused = try place.start(["keys", "sessions"], variables: variables).finish()
    #expect(refused.code == 1 && refused.output.contains("new      n "))
    #expect(refused.errors.contains("Enter on sessions is both open and new"))
  }
}
