import ProgramRunning

/// A command that writes into the sessions folder, and what stands there before.
struct Scenario: Sendable, CustomStringConvertible {
  let description: String
  /// `SESSIONS` stands for the folder's path, `PLACE` for that of the folder around it.
  let words: [String]
  var input = ""
  /// Whether the sessions are there before.
  var startsEmpty = false
  /// Whether doing it a second time changes nothing more.
  var isRepeatable = false

  /// Every path under test, one line each.
  static let all: [Scenario] = [
    Scenario(
      description: "add", words: ["add", Fixture.session] + Fixture.place + ["a word said"]),
    Scenario(
      description: "add of lines", words: ["add", Fixture.session, "-", "--parked"],
      input: "one\ntwo\nthree\n"),
    Scenario(
      description: "import into a session",
      words: ["import", "PLACE/points.csv", "--session", Fixture.session], isRepeatable: true),
    Scenario(
      description: "import into sessions",
      words: ["import", "PLACE/points.csv", "--sessions", "SESSIONS", "--date", "2019-07-04"],
      isRepeatable: true),
    Scenario(
      description: "new",
      words: [
        "new", "--title", "T", "--table", "9", "--date", "2019-07-04", "--sessions", "SESSIONS",
      ]),
    Scenario(
      description: "new in new folders",
      words: [
        "new", "--title", "T", "--table", "9", "--date", "2019-07-04", "--sessions",
        "SESSIONS/of/2019",
      ], startsEmpty: true),
  ]

  func words(at place: Workplace) -> [String] {
    words.map { word in
      [("SESSIONS", place.sessions), ("PLACE", place.folder)].reduce(word) { text, pair in
        guard text.hasPrefix(pair.0) else { return text }
        return pair.1 + text.dropFirst(pair.0.count)
      }
    }
  }

  func prepare() throws -> Workplace {
    let place = try Workplace()
    if !startsEmpty { try Fixture.put(into: place) }
    try place.write(Fixture.table, to: "points.csv")
    return place
  }

  /// Runs it with nothing in its way.
  func run(at place: Workplace) throws -> Outcome {
    try place.start(words(at: place), input: input).finish()
  }
}

extension Workplace {
  var sessions: String { "\(folder)/Sessions" }
}
