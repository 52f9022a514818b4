package import TerminalCanvas

extension App {
  /// The whole screen as it stands now.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    guard !isTooSmall else {
      drawTooSmall(on: &frame)
      return frame
    }
    let bottom = layers.lastIndex(where: \.coversScreen) ?? 0
    for layer in layers[bottom...] { draw(layer, on: &frame) }
    return frame
  }

  private func draw(_ layer: Layer, on frame: inout Frame) {
    switch layer {
    case .sessions: sessions.draw(on: &frame)
    case .newSession(let form): form.draw(on: &frame)
    case .discussion: discussion?.draw(on: &frame, status: status)
    case .evidence(let screen): screen.draw(on: &frame)
    case .coverage(let screen): screen.looking(at: discussion).draw(on: &frame)
    case .report(let screen): screen.draw(on: &frame)
    case .help(let screen): screen.draw(on: &frame)
    case .history(let screen): screen.draw(on: &frame)
    case .themes(let screen): screen.draw(on: &frame, bench)
    case .themePoints(let screen): screen.draw(on: &frame, bench)
    case .coding(let screen): screen.draw(on: &frame, bench)
    case .terms(let screen): screen.draw(on: &frame, bench)
    case .agreement(let screen): screen.draw(on: &frame, bench)
    case .differences(let screen): screen.draw(on: &frame, bench)
    case .shifts(let screen): screen.draw(on: &frame, bench)
    case .decisions(let screen): screen.draw(on: &frame)
    case .time(let screen): discussion.map { screen.draw(on: &frame, $0) }
    case .people(let screen): discussion.map { screen.draw(on: &frame, $0) }
    case .readBack(let screen): discussion.map { screen.draw(on: &frame, $0) }
    case .dots(let screen): discussion.map { screen.draw(on: &frame, $0) }
    case .parking(let screen): discussion.map { screen.draw(on: &frame, $0) }
    case .rounds(let screen): discussion.map { screen.draw(on: &frame, $0) }
    case .tour(let tour): tour.draw(on: &frame)
    case .dialog(let dialog): dialog.draw(on: &frame)
    }
    if layer.coversScreen, layer != .discussion { drawStatus(on: &frame) }
  }

  /// The answer to the last key stands above the footer.
  private func drawStatus(on frame: inout Frame) {
    guard let status = status ?? unsavedThemes else { return }
    let lines = DisplayText.wrapped(status.text, width: size.columns - 2).prefix(4)
    let top = frame.size.rows - 1 - lines.count
    frame.fill(Rect(row: top, column: 0, rows: lines.count, columns: frame.size.columns))
    for (index, line) in lines.enumerated() {
      frame.write(line, at: Point(row: top + index, column: 1), style: status.kind.style)
    }
  }

  private func drawTooSmall(on frame: inout Frame) {
    let smallest = Self.smallestSize
    let lines = [
      "summit needs \(smallest.columns)x\(smallest.rows).", "Make the window larger.",
      "What you typed is kept.",
    ]
    for (index, line) in lines.enumerated() {
      frame.write(line, at: Point(row: index, column: 0), width: size.columns)
    }
  }
}
