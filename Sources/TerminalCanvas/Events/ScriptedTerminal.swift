/// A terminal for tests: its events are known beforehand and its frames are kept.
package struct ScriptedTerminal: Terminal, Sendable {
  package private(set) var size: Size
  package private(set) var frames: [Frame] = []
  package private(set) var bells = 0
  package private(set) var suspensions = 0
  package private(set) var isClosed = false
  private var script: ArraySlice<TerminalEvent?>

  /// A nil in the script lets the time of one wait run out; after its end comes `.hangup`.
  package init(size: Size, script: [TerminalEvent?]) {
    self.size = size
    self.script = script[...]
  }

  package mutating func paint(_ frame: Frame) { frames.append(frame) }

  package mutating func nextEvent(
    timeoutMilliseconds: Int?, unless other: Int32? = nil
  ) -> TerminalEvent? {
    guard let event = script.popFirst() else { return .hangup }
    if case .resized(let size) = event { self.size = size }
    return event
  }

  package mutating func bell() { bells += 1 }
  package mutating func suspend() { suspensions += 1 }
  package mutating func close() { isClosed = true }
}
