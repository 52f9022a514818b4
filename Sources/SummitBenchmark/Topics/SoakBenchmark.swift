import ConsultationModel
import ConsultationUI
import Glibc
import GuideLibrary
import SessionStorage
import TerminalCanvas

/// A day's work on a session of 20,000 points: whether keys, saves and memory stay as they were in
/// the morning, and how long each screen needs.
struct SoakBenchmark {
  let workplace: Workplace

  private static let points = 20_000
  private static let rounds = 100

  func run() throws(BenchmarkError) {
    var day = try SoakDay(in: try workplace.folder("soak"), points: Self.points)
    var tenths: [SoakTenth] = []
    for tenth in 0..<10 {
      day.samples = [:]
      for round in 0..<Self.rounds / 10 { try day.work(tenth * Self.rounds / 10 + round) }
      tenths.append(SoakTenth(samples: day.samples, memory: Self.residentBytes))
    }
    guard let first = tenths.first, let last = tenths.last else { return }
    for name in last.samples.keys.sorted() {
      var comparison = Comparison(
        "\(name), last tenth of a day", against: "first tenth", aim: 1.5)
      comparison.ours = last.samples[name] ?? Samples()
      comparison.theirs = first.samples[name] ?? Samples()
      comparison.show()
    }
    Comparison.show(
      "memory, first and last tenth",
      note: "\(first.memory / 1_000_000) MB, \(last.memory / 1_000_000) MB after "
        + "\(day.changes) changes")
  }

  private static var residentBytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, 200, file) != nil else { return 0 }
    let words = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(separator: " ")
    return (words.count > 1 ? Int(words[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}

/// What was measured in a tenth of the day.
struct SoakTenth {
  let samples: [String: Samples]
  let memory: Int
}
