import Glibc
import ProgramRunning
import TerminalEmulation

/// A session opened, a point said and a line half typed on the screens, with one fault on the way.
struct ScreenTrial {
  static let said = "said under torture"
  static let half = "half a thought"

  let plan: FaultPlan
  /// What it touches, from the sessions folder down.
  private let touched: [String]

  /// Watches it once with nothing in its way.
  init() throws {
    let place = try Self.prepared()
    let first = try Self.run(at: place)
    guard first.problems.isEmpty else {
      throw BrokenPromise(description: "Undisturbed: \(first.problems.joined(separator: "\n"))")
    }
    touched = Set(first.trace.calls.flatMap(\.paths)).filter { $0.isWithin(place.sessions) }
      .sorted().map { String($0.dropFirst(place.sessions.count)) }
    plan = FaultPlan(try Self.run(at: Self.prepared(), touching: touched).trace.calls)
  }

  /// What promise was broken; nil where the fault never came.
  func problems(with injection: Injection) throws -> [String]? {
    let run = try Self.run(at: Self.prepared(), touching: touched, injection)
    let hasCome =
      run.wasKilled || run.trace.calls.contains(where: \.isInjected) || injection.isAlwaysHit
    return hasCome ? run.problems : nil
  }

  private static func prepared() throws -> Workplace {
    let place = try Workplace()
    try Fixture.session.put(into: place)
    return place
  }

  private static func run(
    at place: Workplace, touching touched: [String] = [], _ injection: Injection? = nil
  ) throws -> (trace: Trace, wasKilled: Bool, problems: [String]) {
    let log = place.folder + ".strace"
    defer { unlink(log) }
    let strace = Strace(
      log: log, paths: touched.map { place.sessions + $0 }, injection: injection, isAside: true)
    let sitting = try Sitting(at: place, under: strace)
    var problems = try sitting.problems()
    let wasKilled = sitting.wasKilled
    // strace, aside, writes its last line a moment after the program is gone.
    try sitting.noteTaker.terminal.pump(until: { (try? Trace(reading: log).hasEnded) ?? false })
    if wasKilled, injection?.fault != .kill { problems.append("The program ended by itself") }
    let trace = try Trace(reading: log)
    problems += try sitting.problemsAfterwards()
    return (trace, wasKilled, problems)
  }
}
