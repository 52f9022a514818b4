import ConsultationModel
import SessionStorage
import Testing

/// Files made to exhaust whoever reads them tolerantly, and files that are no sessions.
@Suite struct RepairHostileTests {
  private static let bombs: [(name: String, part: String)] = [
    ("braces", "{"), ("brackets", "["), ("named braces", #"{"a":"#), ("named lists", #"{"a":["#),
    ("quotation marks", "\""), ("backslashes", #""\"#), ("colons", ":"), ("commas", ","),
    ("NULs in strings", "\"\0"), ("line ends", "\"\n"), ("blanks", "\"                "),
    ("conflicts", "=======\n"), ("closings", "}]"), ("names", #""a":"#), ("points", #"{"text":"#),
    ("doubles", #"{"id":"a","text":"b c","takenAt":"x"},"#), ("keys", #""id":1,"text":"b","#),
    ("strangers", #""k%":1,"#), ("texts", #""text":"b % c","#),
    ("people", #"{"organisation":"x","id":"a%"},{"organisation":"x"},"#),
    ("one id", #"{"id":"a","text":"b %","takenAt":"2019-07-04T14:02:31Z"},"#),
    ("words", #"{"id":"a%","text":"b"},some words without a home},"#),
    ("broken", #"{"id":"a%","text":"b\0","stance":1},"#),
  ]

  @Test(arguments: bombs.map(\.name))
  func theTimeGrowsWithTheSize(name: String) throws {
    let part = try #require(Self.bombs.first { $0.name == name }).part
    let small = try time(part, size: 10_000)
    let large = try time(part, size: 80_000)
    // Eight times as much; thirty leaves room for a busy machine, squared would be sixty-four.
    #expect(large < small * 30 + .milliseconds(200), "\(small) and \(large)")
  }

  private func time(_ part: String, size: Int) throws -> Duration {
    let start = #""format": "summit-session", "feedback": ["#
    let middle = (0..<size / part.utf8.count).map { part.replacing("%", with: "\($0)") }.joined()
    let bytes = Array(start.utf8) + Array(middle.utf8)
    return try ContinuousClock().measure {
      _ = try SessionRepair.repair(bytes, path: "a.json")
    }
  }

  @Test func notesWithoutEndAreListedToTenThousandAndTheSessionsOwnFirst() throws {
    let points = (0..<3000).map { #"{"id":"\#($0)","text":"b","votes":"x","stance":1,"voice":2,"# }
    let text = #"{"format":"summit-session","feedback":["# + points.joined(separator: "\n")
    let repair = try #require(try SessionRepair.repair(Array(text.utf8), path: "a.json"))
    #expect(repair.session.feedback.count == 3000)
    #expect(repair.notes.count == 10_001)
    #expect(repair.notes.prefix(6).contains { $0.hasPrefix("title is lost") })
    #expect(repair.notes.last?.hasSuffix(" more remarks are like these.") == true)
  }

  @Test(arguments: [
    "", "\0\0\0\0", "not JSON", "{", "[]", "{}", #"{"name": "x", "version": "1.0"}"#,
    #"[{"id": 1, "text": "a chat"}]"#, "%PDF-1.4 \u{1} text of some kind",
  ])
  func whatIsNoSessionIsRefused(text: String) {
    #expect(throws: StorageError.self) {
      try SessionRepair.repair(Array(text.utf8), path: "a.json")
    }
  }

  @Test func otherFilesOfTheProgramAreRefusedByName() {
    let guide = #"{"format": "summit-guide", "version": 1, "title": "x",}"#
    #expect(throws: StorageError.self) {
      try SessionRepair.repair(Array(guide.utf8), path: "a.json")
    }
  }

  @Test func aFileOfANewerVersionIsRefused() throws {
    let text = sessionText(feedback: pointText(), version: 2)
    do {
      _ = try SessionRepair.repair(Array(text.utf8), path: "a.json")
      Issue.record("it was repaired")
    } catch {
      #expect(error.sentence.hasPrefix("a.json: version 2 was written by a newer summit"))
    }
  }
}
