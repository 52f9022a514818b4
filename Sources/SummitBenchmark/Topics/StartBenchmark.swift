import ConsultationModel
import SessionStorage

/// From starting the program to the moment its first screen is complete, against nano.
struct StartBenchmark {
  let program: String
  let workplace: Workplace

  private static let repetitions = 120

  func run() throws(BenchmarkError) {
    guard ProgramRun.isInstalled("nano") else {
      return Comparison.show("start", note: "nano is not installed")
    }
    let empty = try workplace.folder("empty")
    let few = try folderOfThree()
    try compare("start to first frame", empty, until: ["Sessions", "quit"], aim: 1.3)
    try compare("start to the list, no session", empty, until: ["Sessions", "No session yet"])
    try compare("start to the list, 3 sessions", few, until: ["Sessions", "Answered", "table-3"])
  }

  private func compare(
    _ name: String, _ folder: String, until texts: [String], aim: Double? = nil
  ) throws(BenchmarkError) {
    let file = try workplace.write("", to: "empty.txt")
    var comparison = Comparison(name, against: "nano, empty file", aim: aim)
    for _ in 0..<Self.repetitions {
      comparison.ours.note(try start([program, "--sessions", folder], until: texts))
      comparison.theirs.note(
        try start(["nano", "--ignorercfiles", file], until: ["GNU nano", "Exit"]))
    }
    comparison.show()
  }

  private func start(
    _ arguments: [String], until texts: [String]
  ) throws(BenchmarkError) -> Double {
    let program = try ProgramOnTerminal(arguments, rows: 30, columns: 100)
    return try program.wait(for: texts)
  }

  private func folderOfThree() throws(BenchmarkError) -> String {
    let folder = try workplace.folder("few")
    for table in 1...3 {
      let session = GeneratedSession.make(table: "table-\(table)", points: 60, isSpread: true)
      try session.create(in: folder)
    }
    return folder
  }
}
