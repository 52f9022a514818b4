import DurableFiles
import Glibc
import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

/// Two hours at four tables, sped up: what is typed at real terminals is on the board, on the wall and
/// in the report, and every figure is the same.
@Suite struct SittingTests {
  private static let said = [
    "for @Sage/business Full fibre must reach rural Northumberland before 5G #full-fibre",
    "against @Council/local-government Nobody funds the last village !!",
    "\"We can't hire people with digital skills\"",
    "mixed @\"Jo Bell, Durham University\"/education Scale matters less than skills",
    "? They doubt that the money comes",
    "for Open data standards first, then the data hub",
    "Small firms need finance and a person to ask",
    "against Creative clusters get a grant and then nothing &Fraunhofer",
  ]

  @Test func aSittingAtFourTables() throws {
    let sitting = try Sitting(tables: 4)
    let board = try sitting.watch("board", "Sessions", size: Size(columns: 120, rows: 50))
    let wall = try sitting.watch("present", "Sessions", size: Size(columns: 60, rows: 20))
    try board.waitFor("4 tables, 0 points")
    for (round, line) in Self.said.enumerated() {
      for table in sitting.tables.indices where (round + table) % 4 != 3 {
        try sitting.say(line, at: table)
      }
      try work(round, sitting)
      // Whoever follows never disturbs whoever types.
      board.exchange()
      wall.exchange()
    }
    try settle(sitting)
    try signOff(sitting)
    try compare(board, with: sitting)
    try wall.waitFor("Question")
    for name in ["Jo Bell", "Sage", "Council"] { #expect(!wall.screen.contains(name)) }
    for terminal in [board, wall] {
      terminal.type("q")
      #expect(try terminal.waitForExit() == 0)
    }
  }

  /// A file of statements of the public, one a line.
  private static let statements = getenv("SUMMIT_STATEMENTS").map { String(cString: $0) }

  /// As many points as two hours bring, from people who don't know our shorthand.
  @Test(.enabled(if: statements != nil, "SUMMIT_STATEMENTS names no file of statements."))
  func twoHoursOfStatements() throws {
    let path = try #require(Self.statements)
    let lines = String(decoding: try DurableFile.read(path), as: UTF8.self).split(separator: "\n")
      .map(String.init).filter { $0.count > 3 && !$0.contains("\t") }
    let sitting = try Sitting(tables: 4)
    let board = try sitting.watch("board", "Sessions", size: Size(columns: 120, rows: 50))
    let wall = try sitting.watch("present", "Sessions", size: Size(columns: 60, rows: 20))
    try board.waitFor("4 tables, 0 points")
    for (number, line) in lines.prefix(400).enumerated() {
      let table = number % 4
      try sitting.say(line, at: table)
      switch number / 4 {
      case let turn where turn % 9 == 4:
        try sitting.press(.up, .control("l"), at: table, until: "^Z takes back the vote")
        try sitting.press(.escape, at: table, until: "point")
      case let turn where turn % 13 == 6:
        try sitting.press(.up, .control("p"), at: table, until: "^Z takes back the parking")
      case let turn where turn % 17 == 8:
        try sitting.press(.control("z"), at: table, until: "Took back")
        try sitting.press(.control("y"), at: table, until: "Did again")
      case let turn where turn % 11 == 2:
        try sitting.press(.up, .enter, at: table, until: "mending a point")
        sitting.type(" indeed", at: table)
        try sitting.press(.enter, at: table, until: "Saved")
      case let turn where turn % 5 == 3:
        sitting.tables[table].desk.terminal.press(.control("n"))
      default: break
      }
      board.exchange()
      wall.exchange()
    }
    try sitting.say("The last word is ours", at: 1)
    try signOff(sitting)
    try compare(board, with: sitting)
    try wall.waitFor("Question")
  }

  /// Table 3 says what becomes of the point that it parked.
  private func settle(_ sitting: Sitting) throws {
    try sitting.press(.control("g"), at: 2, until: "summit · Coverage")
    try sitting.press(.character("p"), at: 2, until: "1 of 1 open")
    try sitting.press(.character("t"), at: 2, until: "Which table is it for?")
    sitting.type("1", at: 2)
    try sitting.press(.enter, at: 2, until: "all settled")
    try sitting.press(.escape, .escape, at: 2, until: "^N next")
  }

  /// What happens between points: one is mended, one parked, one gets a vote, one table walks on.
  private func work(_ round: Int, _ sitting: Sitting) throws {
    switch round {
    case 1: try sitting.press(.up, .control("l"), at: 0, until: "^Z takes back the vote")
    case 2:
      try sitting.press(.up, .enter, at: 1, until: "mending a point")
      sitting.type(" here", at: 1)
      try sitting.press(.enter, at: 1, until: "Saved")
    case 3: try sitting.press(.up, .control("p"), at: 2, until: "^Z takes back the parking")
    case 4:
      for table in [0, 3] { try sitting.press(.control("n"), at: table, until: "Q2 of 6") }
    case 5: try sitting.press(.control("z"), at: 3, until: "Took back")
    default: break
    }
    if round == 5 { try sitting.press(.control("y"), at: 3, until: "Did again") }
  }

  private func signOff(_ sitting: Sitting) throws {
    try sitting.press(.control("g"), at: 1, until: "summit · Coverage")
    try sitting.press(.character("r"), at: 1, until: "Not signed off yet")
    try sitting.press(.character("s"), .control("u"), at: 1, until: "Who says that")
    sitting.type("8", at: 1)
    try sitting.press(.enter, at: 1, until: "signed off")
  }

  /// Every figure that the board shows against the report of the same files.
  private func compare(_ board: EmulatedTerminal, with sitting: Sitting) throws {
    let run = try sitting.place.summit("report", "Sessions", "--format", "json")
    let report = try JSONValue(parsing: Array(run.output.utf8))
    let base = report["base"] ?? .null
    let points = sitting.tables.reduce(0) { $0 + $1.points }
    #expect(base["points"] == .integer(points))
    #expect(base["tables"] == .integer(4))
    try board.waitFor("4 tables, \(points) points")
    let parked = report["parked"].elements
    #expect(base["parked"] == .integer(parked.count))
    for (table, worked) in sitting.tables.enumerated() {
      let row = { board.rows.first { $0.dropFirst(2).hasPrefix("\(table + 1) ") } ?? "" }
      try board.pump(
        until: { row().contains(" \(worked.points) ") }, "table \(table + 1): \(row())")
    }
    board.type("t")
    try board.waitFor("█")
    let themes = report["themes"].elements
    #expect(themes.count > 4)
    for theme in themes {
      let name = theme["name"].map(\.string) ?? ""
      guard case .integer(let count)? = theme["points"] else { continue }
      // Names are clipped where they are long.
      let row = { board.rows.first { $0.contains(name.prefix(30)) } ?? "" }
      // Themes come to the board table by table, once it has nothing else to do.
      try board.pump(
        until: { row().contains(" \(count)  +") }, "\(name) with \(count) points: \(row())")
    }
  }
}
