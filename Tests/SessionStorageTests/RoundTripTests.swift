import ConsultationModel
import DurableFiles
import OrderedJSON
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test func everythingComesBack() throws {
    for session in [fullSession(), heldSession()] {
      #expect(try SessionFile.decode(SessionFile.encode(session), path: "a") == session)
    }
  }

  @Test func encodingWhatWasDecodedGivesTheSameBytes() throws {
    let bytes = SessionFile.encode(fullSession(points: 50))
    #expect(SessionFile.encode(try SessionFile.decode(bytes, path: "a")) == bytes)
  }

  // Found by the fuzzer: the sum was too large to be read again, and the field stood there twice.
  @Test func timeSpentTwiceAtOnePlaceCanBeSaved() throws {
    let time = #"{"proposition": "p", "question": "q", "seconds": 1000000000, "by": "a"}"#
    let text = sessionText(extra: #", "timeSpent": [\#(time), \#(time)]"#)
    let session = try SessionFile.decode(Array(text.utf8), path: "a")
    #expect(try SessionFile.decode(SessionFile.encode(session), path: "a") == session)
  }

  @Test func aFileOfVersion1IsReadAndWrittenBackByteForByte() throws {
    let bytes = try repositoryFile("Tests/SessionStorageTests/Fixtures/session-1.json")
    let session = try SessionFile.decode(bytes, path: "session-1.json")
    #expect(session.feedback.count == 3)
    #expect(SessionFile.encode(session) == bytes)
  }

  @Test func theExampleInTheDocsIsWrittenExactlySo() throws {
    let text = String(decoding: try repositoryFile("docs/session-format.md"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```json"))
    let example = lines[(start + 1)...].prefix { $0 != "```" }.map { $0 + "\n" }.joined()
    let session = try SessionFile.decode(Array(example.utf8), path: "docs")
    #expect(String(decoding: SessionFile.encode(session), as: UTF8.self) == example)
  }

  @Test func everyFileWrittenKeepsTheSchema() throws {
    let schema = try JSONSchema(try repositoryFile("docs/session.schema.json"))
    let empty = Session(
      id: "x", guide: GuideReference(id: "g", version: 1), title: "", date: fullSession().date,
      table: "")
    for session in [fullSession(points: 40), fullSession(points: 0), empty] {
      let value = try JSONValue(parsing: SessionFile.encode(session))
      #expect(schema.problems(in: value) == [])
    }
    let broken = try JSONValue(
      parsing: Array(sessionText(feedback: pointText(extra: #", "votes": -1"#)).utf8))
    #expect(schema.problems(in: broken) == ["$.feedback[0].votes breaks minimum 0"])
  }

  @Test func fieldsOfANewerVersionSurvive() throws {
    let point = pointText(extra: #", "mood": {"b": [1, 2.5], "a": "\u001b"}"#)
    let timeSpent =
      #""timeSpent": [{"proposition": "p", "question": "q", "seconds": 9, "paused": 3}], "#
    let text = sessionText(feedback: point, extra: #", "signedOff": true, "weather": null"#)
      .replacingFirst(#""name": "Jo""#, with: #""name": "Jo", "pronoun": "they""#)
      .replacingFirst(#""version": 1}"#, with: #""version": 1, "edition": "second"}"#)
      .replacingFirst(#""feedback""#, with: timeSpent + #""feedback""#)
    let bytes = SessionFile.encode(try SessionFile.decode(Array(text.utf8), path: "a"))
    let value = try JSONValue(parsing: bytes)
    #expect(value["guide"]?["edition"] == .string("second"))
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""paused": 3"#))
    #expect(value["signedOff"] == .bool(true))
    #expect(value["weather"] == .null)
    let again = SessionFile.encode(try SessionFile.decode(bytes, path: "a"))
    #expect(again == bytes)
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(written.contains(#""pronoun": "they""#))
    #expect(written.contains(#""b": [1, 2.5]"#))
  }

  @Test func missingOptionalFieldsHaveDefaults() throws {
    let text = sessionText(feedback: pointText(), extra: #", "defaultAttribution": "named""#)
    let session = try SessionFile.decode(Array(text.utf8), path: "a")
    let point = try #require(session.feedback.first)
    #expect(point.voice == .paraphrase)
    #expect(point.attribution == .named)
    #expect(!point.isParked)
  }

  @Test func aPointPlacedNowhereIsParked() throws {
    let point = #"{"id": "p", "text": "W", "takenAt": "2019-07-04T14:02:31Z"}"#
    let session = try SessionFile.decode(Array(sessionText(feedback: point).utf8), path: "a")
    #expect(session.feedback.first?.isParked == true)
  }

  @Test func whatIsSavedIsLoaded() throws {
    try withScratchFolder { folder in
      try SessionFile.save(fullSession(), to: "\(folder)/a.json", Keyring())
      #expect(try SessionFile.load("\(folder)/a.json", Keyring()) == fullSession())
    }
  }
}

extension String {
  func replacingFirst(_ old: String, with new: String) -> String {
    guard let found = firstRange(of: old) else { return self }
    return String(self[..<found.lowerBound]) + new + String(self[found.upperBound...])
  }

  private func firstRange(of old: String) -> Range<Index>? {
    indices.lazy.first { self[$0...].hasPrefix(old) }.map { start in
      start..<index(start, offsetBy: old.count)
    }
  }
}
