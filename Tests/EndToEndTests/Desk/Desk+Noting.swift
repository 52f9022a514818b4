import TerminalCanvas
import TerminalEmulation

extension Desk {
  /// Types a line, saves it, and waits until it is in the file.
  func say(_ line: String) throws {
    let before = points.count
    terminal.type(line)
    terminal.press(.enter)
    try waitForPoints(before + 1)
  }

  /// To the question that many steps on; the header names it, such as `Q2 of 8`.
  func walk(steps: Int = 1, to header: String) throws {
    for _ in 0..<steps { terminal.press(.control("n")) }
    try terminal.waitFor(header)
  }

  /// Picks the newest point of the question and does something to it.
  func pickAndPress(_ keys: Key...) throws {
    terminal.press(.up)
    try terminal.waitFor("Enter mend")
    for key in keys { terminal.press(key) }
  }

  func waitForPoints(_ count: Int) throws {
    try terminal.pump(until: { points.count == count }, "\(count) points in the file")
  }

  /// Waits until the newest point in the file is as `holds` says.
  func waitForPoint(
    _ what: String, where holds: (PointOnFile) -> Bool
  ) throws {
    try terminal.pump(
      until: { points.last.map(holds) ?? false },
      "a point \(what); the file has \(points.last.map { "\($0)" } ?? "none")")
  }

  /// Waits until the entry line and nothing else ends with `text`: it was typed and painted.
  func waitForTyped(_ text: String) throws { try terminal.waitFor(text) }
}
