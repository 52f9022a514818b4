import ProgramRunning

/// A command that writes into the sessions folder, and what stands there before.
struct Scenario: Sendable, CustomStringConvertible {
  let description: String
  /// `SESSIONS` stands for the folder's path, `PLACE` for that of the folder around it.
  let words: [String]
  var input = ""
  var before = Fixture.session
  /// Whether doing it a second time changes nothing more.
  var isRepeatable = false
  /// What is to be in no file afterwards.
  var erased: String?
  /// Whether it says on standard output what it has done.
  var confirms = true

  /// Every path under test, one line each.
  static let all: [Scenario] = [
    Scenario(
      description: "add", words: ["add", Fixture.path] + Fixture.place + ["a word said"]),
    Scenario(
      description: "add of lines", words: ["add", Fixture.path, "-", "--parked"],
      input: "one\ntwo\nthree\n"),
    Scenario(
      description: "import into a session",
      words: ["import", "PLACE/points.csv", "--session", Fixture.path], isRepeatable: true),
    Scenario(
      description: "import into sessions",
      words: ["import", "PLACE/points.csv", "--sessions", "SESSIONS", "--date", "2019-07-04"],
      isRepeatable: true),
    Scenario(
      description: "import with codes",
      words: ["import", "PLACE/coded.csv", "--session", Fixture.path, "--coder", "Mo"],
      isRepeatable: true),
    Scenario(
      description: "codebook rename",
      words: ["codebook", "rename", "full-fibre", "Fast lines", "--sessions", "SESSIONS"],
      isRepeatable: true, confirms: false),
    Scenario(
      description: "decisions set",
      words: [
        "decisions", "set", "full-fibre", "--as", "in-part", "--because", "Rural first.",
        "--sessions", "SESSIONS",
      ], confirms: false),
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
      ], before: .nothing),
    Scenario(
      description: "repair", words: ["repair", "SESSIONS/\(Fixture.damagedName)"],
      before: .damage),
    Scenario(
      description: "erase",
      words: [
        "erase", "--stakeholder", Fixture.speaker, "--points", "withdraw", "--sessions", "SESSIONS",
      ], before: .person, isRepeatable: true, erased: Fixture.speaker),
  ]

  /// Whether it makes the folder of sessions where that isn't there.
  var makesFolder: Bool { words.contains("--date") }

  func words(at place: Workplace, on sessions: String? = nil) -> [String] {
    let sessions = sessions ?? place.sessions
    return words.map { word in
      [("SESSIONS", sessions), ("PLACE", place.folder)].reduce(word) { text, pair in
        guard text.hasPrefix(pair.0) else { return text }
        return pair.1 + text.dropFirst(pair.0.count)
      }
    }
  }

  func prepare() throws -> Workplace {
    let place = try Workplace()
    try before.put(into: place)
    try place.write(Fixture.table, to: "points.csv")
    try place.write(Fixture.coded, to: "coded.csv")
    return place
  }

  /// Runs it with nothing in its way, on the sessions of the place or on others.
  func run(at place: Workplace, on sessions: String? = nil) throws -> Outcome {
    try place.start(words(at: place, on: sessions), input: input).finish()
  }
}

extension Workplace {
  var sessions: String { "\(folder)/Sessions" }
}
