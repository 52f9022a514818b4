import ConsultationModel
import ConsultationUI
import GuideLibrary
import TerminalCanvas

/// What the screens need for a key and for a frame with 1,000 points, without a terminal.
struct FrameBenchmark {
  private static let repetitions = 400

  func run() throws(BenchmarkError) {
    for isSpread in [false, true] {
      for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
        try measure(size, isSpread: isSpread)
      }
    }
  }

  private func measure(_ size: Size, isSpread: Bool) throws(BenchmarkError) {
    var app = try discussion(size, isSpread: isSpread)
    var frames = Samples()
    var keys = Samples()
    for repetition in 0..<Self.repetitions {
      let key: Key = repetition % 60 == 59 ? .control("u") : .character("f")
      keys.note(
        Stopwatch.time { () throws(Never) in
          _ = app.handle(.terminal(.key(key)), at: GeneratedSession.moment(repetition))
        })
      frames.note(Stopwatch.time { () throws(Never) in _ = app.frame() })
    }
    let place = "\(size.columns)x\(size.rows), 1,000 points \(isSpread ? "spread" : "at one place")"
    Comparison.show("frame \(place)", frames)
    Comparison.show("key   \(place)", keys)
  }

  private func discussion(_ size: Size, isSpread: Bool) throws(BenchmarkError) -> App {
    guard let guide = GuideLibrary.bundled().first else { throw BenchmarkError("No guide.") }
    let session = GeneratedSession.make(table: "1", points: 1000, isSpread: isSpread)
    var app = App(size: size, folder: "Sessions")
    _ = app.handle(
      .sessionOpened(OpenedSession(path: "Sessions/1.json", session: session, guide: guide)),
      at: GeneratedSession.moment(0))
    return app
  }
}
