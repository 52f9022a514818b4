import ConsultationModel
import DurableFiles
import Glibc
import GuideLibrary
import Theming

/// A million points put under the Digital codebook's themes, of which only the ids of those without
/// a theme are kept; then what those are about.
///
/// `SUMMIT_STATEMENTS` names a file of texts, one a line, to make the points of; each is used many
/// times with another word left out.
struct ThemeBenchmark {
  private static let points = 1_000_000
  private static let chunk = 20_000

  func run() throws(BenchmarkError) {
    guard let guide = GuideLibrary.bundled().first else { throw BenchmarkError("No guide.") }
    let statements = try statements()
    let watch = Stopwatch()
    let taught = ThemingEngine(codebook: guide.codebook)
    Comparison.show("engine made ready", note: watch.elapsed.asTime)
    let plain = ThemingEngine(codebook: guide.codebook, knowsOurs: false)
    _ = measure("terms and embedding", plain, statements)
    let rest = measure("with what was learnt", taught, statements)
    let texts = rest.map { Self.text($0, of: statements) }
    let own = Stopwatch()
    let found = taught.proposals(for: texts)
    Comparison.show(
      "discovery on \(texts.count) without a theme",
      note: "\(own.elapsed.asTime), \(found.count { !$0.isSmall }) proposals, \(Self.memory)")
  }

  /// The points without a theme.
  private func measure(_ name: String, _ engine: ThemingEngine, _ statements: [[Substring]])
    -> [Int]
  {
    var (elapsed, spent) = (0.0, 0.0)
    var rest: [Int] = []
    for start in stride(from: 0, to: Self.points, by: Self.chunk) {
      // Making the points isn't the engine's work.
      let texts = (start..<start + Self.chunk).map { Self.text($0, of: statements) }
      let (watch, before) = (Stopwatch(), Self.processorSeconds)
      let found = engine.probabilities(for: texts)
      elapsed += watch.elapsed
      spent += Self.processorSeconds - before
      for (offset, themes) in found.enumerated() where themes.allSatisfy({ $0 < engine.cut }) {
        rest.append(start + offset)
      }
    }
    Comparison.show(
      "\(Self.points) points, \(name)",
      note: "\(elapsed.asTime), \(spent.formatted(decimals: 1)) s of processor, "
        + Self.memory)
    return rest
  }

  private static func text(_ number: Int, of statements: [[Substring]]) -> String {
    let words = statements[number % statements.count]
    let left = number / statements.count % max(words.count, 1)
    return words.enumerated().filter { $0.offset != left || words.count < 4 }.map(\.element)
      .joined(separator: " ")
  }

  private func statements() throws(BenchmarkError) -> [[Substring]] {
    guard let path = getenv("SUMMIT_STATEMENTS").map({ String(cString: $0) }) else {
      return GeneratedSession.texts(10_000).map { $0.split(separator: " ") }
    }
    do throws(FileError) {
      let text = String(decoding: try DurableFile.read(path), as: UTF8.self)
      return text.split(separator: "\n").map { $0.split(separator: " ") }
    } catch {
      throw BenchmarkError(error.sentence)
    }
  }

  private static var processorSeconds: Double {
    let usage = usage
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
  }

  private static var memory: String { "\(usage.ru_maxrss / 1024) MB at most" }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
