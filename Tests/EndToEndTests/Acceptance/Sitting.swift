import ProgramRunning
import TerminalCanvas
import TerminalEmulation

/// A sitting at several tables, each with the real program on a terminal of its own, over one folder.
final class Sitting {
  // A class, since it owns the desks.
  let place: Workplace
  private(set) var tables: [Table] = []

  /// A note-taker at work, with how many points should be in the session.
  struct Table {
    let desk: Desk
    var points = 0
  }

  init(tables count: Int) throws {
    place = try Workplace()
    for _ in 0..<count {
      // One after the other, as people come in: each finds the tables before it in the list.
      tables.append(Table(desk: try Desk.withSession(at: place)))
    }
  }

  func say(_ line: String, at table: Int) throws {
    tables[table].points += 1
    tables[table].desk.terminal.type(line)
    tables[table].desk.terminal.press(.enter)
    try wait(for: tables[table].points, at: table)
  }

  /// The header counts what the session holds; the status line says it once it is on disk.
  private func wait(for points: Int, at table: Int) throws {
    try tables[table].desk.terminal.waitFor("\(points) point\(points == 1 ? "" : "s") ·")
    try tables[table].desk.terminal.waitFor("Saved")
  }

  func press(_ keys: Key..., at table: Int, until words: String) throws {
    for key in keys { tables[table].desk.terminal.press(key) }
    try tables[table].desk.terminal.waitFor(words)
  }

  func type(_ text: String, at table: Int) { tables[table].desk.terminal.type(text) }

  /// Another of the program's commands on a terminal, over the same folder.
  func watch(_ words: String..., size: Size) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      running: ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", place.folder]
        + [try builtProgram()] + words, environment: ["TZ": "UTC"], size: size)
  }
}
