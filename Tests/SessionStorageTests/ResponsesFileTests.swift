import ConsultationModel
import DurableFiles
import OrderedJSON
import TestSupport
import Testing

@testable import SessionStorage

struct ResponsesFileTests {
  /// As version 1 was first written, with fields that only a newer program knows.
  private static let first = """
    {"format":"summit-decisions","version":1,"board":"LEP","decisions":[
      {"theme":"full-fibre","disposition":"in-part","reason":"Rural first.","owner":"Lead",
       "date":"2019-09-01","stage":"draft","by":"mo","at":"2019-08-01T10:00:00+01:00","vote":"7:2"},
      {"session":"s1","feedback":"p1","disposition":"for-others","reason":"","by":"","at":"2019-08-02T10:00:00Z"},
      {"theme":"finance","cleared":true,"by":"mo","at":"2019-08-03T10:00:00Z"}]}
    """

  @Test func theFirstVersionIsReadAndWrittenWithAllItHolds() throws {
    let register = try ResponsesFile.decode(Array(Self.first.utf8), path: "decisions.json")
    let answer = register[.theme("full-fibre")]
    #expect(answer?.disposition == .inPart)
    #expect(answer?.stage == .draft)
    #expect(answer?.date == CalendarDate("2019-09-01"))
    #expect(
      register[.point(PointReference(session: "s1", feedback: "p1"))]?.disposition == .forOthers)
    let written = ResponsesFile.encode(register)
    #expect(try ResponsesFile.decode(written, path: "decisions.json") == register)
    let text = String(decoding: written, as: UTF8.self)
    #expect(text.contains("\"board\": \"LEP\"") && text.contains("\"vote\": \"7:2\""))
  }

  @Test func whatIsWrittenIsAsTheSchemaSays() throws {
    let schema = try JSONSchema(repositoryFile("docs/decisions.schema.json"))
    let register = try ResponsesFile.decode(Array(Self.first.utf8), path: "x")
    #expect(schema.problems(in: try JSONValue(parsing: ResponsesFile.encode(register))).isEmpty)
  }

  @Test(arguments: [
    ("{}", "format"), ("[]", "holds a list"), ("", "nothing in it"),
    (#"{"format":"summit-decisions","version":9,"decisions":[]}"#, "newer"),
    (#"{"format":"summit-decisions","version":1}"#, "decisions"),
    (
      #"{"format":"summit-decisions","version":1,"decisions":[{"theme":"x","disposition":"maybe","at":"2019-08-02T10:00:00Z"}]}"#,
      "disposition"
    ),
    (
      #"{"format":"summit-decisions","version":1,"decisions":[{"theme":"x","disposition":"taken-up","date":"soon","at":"2019-08-02T10:00:00Z"}]}"#,
      "date"
    ),
    (
      #"{"format":"summit-decisions","version":1,"decisions":[{"disposition":"taken-up","at":"2019-08-02T10:00:00Z"}]}"#,
      "theme"
    ),
    (
      #"{"format":"summit-decisions","version":1,"decisions":[{"theme":"x","cleared":true}]}"#, "at"
    ),
  ])
  func aBrokenFileIsNamedWithThePlace(text: String, words: String) {
    let error = #expect(throws: StorageError.self) {
      try ResponsesFile.decode(Array(text.utf8), path: "folder/decisions.json")
    }
    let sentence = error?.sentence ?? ""
    #expect(sentence.hasPrefix("folder/decisions.json"), "\(sentence)")
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test func entriesAreAddedBehindThoseThatStand() throws {
    try withScratchFolder { folder in
      let path = ResponsesFile.path(inSessions: folder)
      let time = Timestamp(milliseconds: 1000, offsetMinutes: 0)
      for theme in ["a", "b"] {
        let response = Response(
          to: .theme(Theme.ID(theme)), .takenUp, reason: "why", by: "me", at: time)
        try ResponsesFile.append(.answered(response), to: path)
      }
      let register = try ResponsesFile.load(path)
      #expect(register.entries.map(\.subject) == [.theme("a"), .theme("b")])
      try DurableFile.replace(path, with: Array("broken".utf8))
      #expect(throws: StorageError.self) {
        try ResponsesFile.append(.cleared(.theme("a"), by: "me", at: time), to: path)
      }
      let left = try DurableFile.read(path)
      #expect(left == Array("broken".utf8))
    }
  }

  @Test func noFileIsNoDecision() throws {
    try withScratchFolder { folder in
      let register = try ResponsesFile.load(ResponsesFile.path(inSessions: folder))
      #expect(register.entries.isEmpty)
    }
  }
}
