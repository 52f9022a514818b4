import TerminalCanvas
import Testing

@testable import ConsultationUI

/// Keys that people want in place of ours. None of them takes effect here: all tests share the tables.
@Suite struct KeyPreferencesTests {
  private static func wish(
    _ wishes: [(String, [String])], on screen: String = "discussion"
  ) -> (preferences: KeyPreferences, sentences: [String]) {
    var preferences = KeyPreferences()
    let problems = preferences.wish(wishes.map { (action: $0.0, keys: $0.1) }, on: screen)
    return (preferences, problems.map(\.sentence))
  }

  @Test func keysAreTakenForWhatTheyAreToDo() {
    let (preferences, sentences) = Self.wish([
      ("next-question", ["^J", "F3"]), ("new-line", ["^N"]),
    ])
    #expect(sentences.isEmpty)
    #expect(
      preferences.screens["discussion"]
        == ["next-question": [.control("j"), .function(3)], "new-line": [.control("n")]])
  }

  @Test func aClashNamesBothAndChangesNothing() {
    let (preferences, sentences) = Self.wish([("next-question", ["^P"]), ("undo", ["^V", "F4"])])
    #expect(
      sentences == [
        "^P on discussion is both next-question and park: give one of them another key.",
        "F4 on discussion is both next-proposition and undo: give one of them another key.",
        "^V on discussion is both undo and put-back: give one of them another key.",
      ])
    #expect(preferences.screens.isEmpty)
  }

  @Test func questionsAndTheLineHaveKeysOfTheirOwnToo() {
    #expect(
      Self.wish([("one-point", ["1"]), ("one-per-line", ["2"])], on: "pasting").sentences == [])
    #expect(Self.wish([("cut-before", ["^W"]), ("cut-word", ["^U"])], on: "line").sentences == [])
    #expect(
      Self.wish([("cut-before", ["^N"])], on: "line").sentences.first?
        .hasPrefix("^N on line is both ") == true)
  }

  @Test func aKeyOfTheLineCantBeTakenAfterwardsEither() {
    var preferences = KeyPreferences()
    #expect(preferences.wish([(action: "cut-before", keys: ["F13"])], on: "line").count == 1)
    #expect(preferences.wish([(action: "put-back", keys: ["^\\"])], on: "line").isEmpty)
    let problems = preferences.wish([(action: "themes", keys: ["^\\"])], on: "discussion")
    #expect(problems.first?.sentence.contains("is typed in its line") == true)
    #expect(preferences.wish([(action: "put-back", keys: ["^V"])], on: "line").isEmpty)
  }

  @Test func aKeyThatIsAsItComesStaysItself() {
    let table = EditingKeys.table
    #expect(table.standardKey(for: .control("a")) == .control("a"))
    #expect(table.standardKey(for: .character("x")) == .character("x"))
    #expect(Dialog.pasting.label(inPlaceOf: "o") == "o")
  }

  @Test(arguments: [
    ("sessoins", "open", ["o"], "There is no screen “sessoins”; summit keys lists them."),
    ("sessions", "opne", ["o"], "Nothing is called “opne” on sessions; summit keys lists what is."),
    ("sessions", "open", [], "open on sessions has no key left: give it one."),
    (
      "sessions", "open", ["Ctrl-M"],
      "“Ctrl-M” for open on sessions is no key: write ^N, F5, Enter, PgUp or a letter."
    ),
    (
      "parked", "keep", ["PgDn"],
      "“PgDn” for keep on parked moves in its list: take another key."
    ),
    (
      "discussion", "park", ["p"],
      "“p” for park on discussion is typed in its line: take a key with Ctrl, or F1 to F12."
    ),
    (
      "discussion", "park", ["^W"],
      "“^W” for park on discussion is typed in its line: take a key with Ctrl, or F1 to F12."
    ),
  ]) func whatCantBeIsSaidWithARemedy(
    screen: String, action: String, keys: [String], sentence: String
  ) {
    let (preferences, sentences) = Self.wish([(action, keys)], on: screen)
    #expect(sentences == [sentence])
    #expect(preferences.screens.isEmpty)
  }

  @Test func everyTableHasNamesOfItsOwnAndNoKeyTwice() {
    #expect(Set(KeyReference.tables.map(\.screen)).count == KeyReference.tables.count)
    for table in KeyReference.tables {
      #expect(Set(table.actions).count == table.actions.count, "\(table.screen)")
      let keys = table.standardKeys.values.flatMap(\.self)
      #expect(Set(keys).count == keys.count, "\(table.screen)")
      // What the page of keys says can be written down as it stands there.
      for key in keys { #expect(Key(label: key.label) == key, "\(key.label) on \(table.screen)") }
    }
  }
}
