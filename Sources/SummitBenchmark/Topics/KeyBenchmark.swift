import ConsultationModel

/// From a key to the last byte that it puts on the screen, with 1,000 points or lines, against nano.
struct KeyBenchmark {
  let program: String
  let workplace: Workplace

  private static let lines = 8
  private static let text = Array("full fibre must reach rural Northumberland first this year".utf8)

  func run() throws(BenchmarkError) {
    guard ProgramRun.isInstalled("nano") else {
      return Comparison.show("keys", note: "nano is not installed")
    }
    try compare("key to screen, 1,000 points at one place", isSpread: false)
    try compare("key to screen, 1,000 points spread", isSpread: true)
  }

  private func compare(_ name: String, isSpread: Bool) throws(BenchmarkError) {
    let ours = try summit(isSpread: isSpread)
    let nano = try nano()
    var comparison = Comparison(name, against: "nano, 1,000 lines", aim: 1.5)
    var ourBytes = Samples()
    var theirBytes = Samples()
    for _ in 0..<Self.lines {
      for key in Self.text {
        let (time, bytes) = try ours.press(key)
        comparison.ours.note(time)
        ourBytes.note(Double(bytes))
        let (theirTime, theirs) = try nano.press(key)
        comparison.theirs.note(theirTime)
        theirBytes.note(Double(theirs))
      }
      beginAnotherLine(ours, nano)
    }
    comparison.show()
    Comparison.show(
      "  bytes a key",
      note: "\(Int(ourBytes.median)) (p95 \(Int(ourBytes.p95))), "
        + "nano \(Int(theirBytes.median)) (p95 \(Int(theirBytes.p95)))")
  }

  private func beginAnotherLine(_ ours: ProgramOnTerminal, _ nano: ProgramOnTerminal) {
    let cut: [UInt8] = [0x15]
    ours.type(cut)
    nano.type(Array("\r".utf8))
    ours.settle()
    nano.settle()
  }

  private func summit(isSpread: Bool) throws(BenchmarkError) -> ProgramOnTerminal {
    let folder = try workplace.folder(isSpread ? "spread" : "crowded")
    let session = GeneratedSession.make(table: "1", points: 1000, isSpread: isSpread)
    try session.create(in: folder)
    let running = try ProgramOnTerminal(
      [program, "--sessions", folder], rows: 24, columns: 80)
    try running.wait(for: ["Answered"])
    running.settle()
    running.type(Array("\r".utf8))
    try running.wait(for: ["their words"])
    running.settle()
    return running
  }

  private func nano() throws(BenchmarkError) -> ProgramOnTerminal {
    let lines = GeneratedSession.texts(1000).joined(separator: "\n")
    let file = try workplace.write(lines + "\n", to: "lines.txt")
    let running = try ProgramOnTerminal(
      ["nano", "--ignorercfiles", file], rows: 24, columns: 80)
    try running.wait(for: ["Exit"])
    running.type(Array("\r".utf8))
    running.type([0x1B, UInt8(ascii: "[")] + Array("A".utf8))
    running.settle()
    return running
  }
}
