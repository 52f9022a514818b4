import ConsultationModel
import DurableFiles
import Glibc
import OrderedJSON
import SessionStorage
import TestSupport
import Testing

@Suite struct CodingsFileTests {
  private func decoded(_ text: String) throws -> Codings {
    try CodingsFile.decode(Array(text.utf8), path: "codings/jo.json")
  }

  private func faults(_ text: String) -> [String] {
    CodingsFile.faults(in: Array(text.utf8)).map(\.sentence)
  }

  @Test func everyKindOfEntryComesBack() throws {
    let codings = fullCodings()
    let bytes = CodingsFile.encode(codings)
    #expect(try CodingsFile.decode(bytes, path: "") == codings)
    #expect(CodingsFile.faults(in: bytes).isEmpty)
  }

  @Test func whatThisVersionDoesNotKnowIsKeptAtEveryLevel() throws {
    let machine =
      #"{"shown": false, "new": 1, "themes": [{"id": "x", "probability": 1, "why": []}]}"#
    let decision = decisionText(
      #""did": "added", "session": "s", "feedback": "p", "theme": "x", "note": {"a": 1}, "machine": \#(machine)"#
    )
    let text = codingsText(decision, extra: #", "team": ["a"]"#)
    let written = CodingsFile.encode(try decoded(text))
    let value = try JSONValue(parsing: written)
    #expect(value["team"] == .array([.string("a")]))
    guard case .array(let decisions) = value["decisions"] else { return #expect(Bool(false)) }
    #expect(decisions.first?["note"]?["a"] == .integer(1))
    #expect(decisions.first?["machine"]?["new"] == .integer(1))
    guard case .array(let themes) = decisions.first?["machine"]?["themes"] else {
      return #expect(Bool(false))
    }
    #expect(themes.first?["why"] == .array([]))
    #expect(CodingsFile.encode(try CodingsFile.decode(written, path: "")) == written)
  }

  @Test(arguments: [
    ("[]", "it holds a list and no codings. Name a codings file."),
    ("{", "line 1, column 1: "),
    (
      #"{"format": "summit-session"}"#,
      "format is \"summit-session\", not \"summit-codings\". Name a codings file."
    ),
    (codingsText(version: 2), "version 2 was written by a newer summit; this one knows version 1."),
    (
      #"{"format": "summit-codings", "version": 1, "coder": " ", "decisions": []}"#,
      "coder is empty; write the name of whoever coded."
    ),
    (
      #"{"format": "summit-codings", "version": 1, "coder": "Jo"}"#,
      "decisions is missing; write a list in square brackets."
    ),
    (
      codingsText(decisionText(#""did": "adde", "session": "s", "feedback": "p", "theme": "x""#)),
      "decisions[0].did \"adde\" is none of added, removed, accepted, rejected, none, undid, redid. Did you mean \"added\"?"
    ),
    (
      codingsText(decisionText(#""session": "s", "feedback": "p", "theme": "x""#)),
      "decisions[0].did is missing; write one of added, removed"
    ),
    (
      codingsText(decisionText(#""did": "added", "session": "s", "feedback": "p""#)),
      "decisions[0].theme is missing; write the id of a theme."
    ),
    (
      codingsText(decisionText(#""did": "none", "feedback": "p""#)),
      "decisions[0].session is missing; write the id of a session."
    ),
    (
      codingsText(decisionText(#""did": "undid", "decision": "gone""#)),
      "decisions[0].decision \"gone\" is no decision before it that could be taken back. Put the entries back"
    ),
    (
      codingsText(
        decisionText(#""did": "none", "session": "s", "feedback": "p""#) + ","
          + decisionText(#""did": "none", "session": "s", "feedback": "p""#)),
      "decisions has two items with the id \"d\"."
    ),
    (
      codingsText(
        decisionText(
          #""did": "none", "session": "s", "feedback": "p", "machine": {"themes": [{"id": "x", "probability": 1.5}]}"#
        )),
      "decisions[0].machine.themes[0].probability is 1.5; write a number from 0.0 to 1.0."
    ),
    (
      codingsText(
        decisionText(
          #""did": "none", "session": "s", "feedback": "p", "machine": {"themes": [{"id": "x", "probability": "1"}]}"#
        )),
      "decisions[0].machine.themes[0].probability is text; write a number from 0.0 to 1.0."
    ),
  ])
  func whatIsWrongIsSaidWithPlaceAndRemedy(text: String, sentence: String) {
    #expect(faults(text).first?.hasPrefix(sentence) == true, "\(faults(text))")
    #expect(throws: StorageError.self) { try decoded(text) }
  }

  @Test func themesThatTheCodebookNeverHadAreNamed() {
    let codebook = Codebook(
      id: "c", name: "C", themes: [Theme(id: "full-fibre", name: "F")],
      retired: [Theme(id: "old", name: "O")])
    func entry(_ id: String, _ theme: String) -> String {
      decisionText(
        #""did": "added", "session": "s", "feedback": "p", "theme": "\#(theme)""#, id: id)
    }
    let text = codingsText(
      [entry("a", "full-fibre"), entry("b", "old"), entry("c", "ful-fibre")].joined(separator: ","))
    #expect(
      CodingsFile.faults(in: Array(text.utf8), codebook: codebook).map(\.sentence) == [
        "decisions[2].theme \"ful-fibre\" is not in codebook c. Did you mean \"full-fibre\"?"
      ])
  }
}
