import Glibc
import ProgramRunning

/// A command run once with nothing in its way, to be run again with every fault.
struct CommandTrial {
  let scenario: Scenario
  let versions: Versions
  let plan: FaultPlan
  /// What it touches, from the sessions folder down.
  private let touched: [String]

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    let place = try scenario.prepare()
    let old = try FolderState(of: place.sessions)
    let (first, outcome) = try Self.watch(scenario, at: place)
    guard outcome.code == 0 else {
      throw BrokenPromise(description: "\(scenario) fails undisturbed: \(outcome)")
    }
    touched = Set(first.calls.flatMap(\.paths)).filter { $0.isWithin(place.sessions) }.sorted()
      .map { String($0.dropFirst(place.sessions.count)) }
    versions = try Versions(
      old: old, new: FolderState(of: place.sessions), erased: scenario.erased)
    let again = try scenario.prepare()
    let (second, _) = try Self.watch(scenario, at: again, touching: touched)
    plan = FaultPlan(second.calls)
  }

  /// Runs it with one fault, and says what promise was broken; nil where the fault never came.
  func problems(with injection: Injection) throws -> [String]? {
    let place = try scenario.prepare()
    let (trace, outcome) = try Self.watch(
      scenario, at: place, touching: touched, injection: injection)
    guard trace.wasKilled || trace.calls.contains(where: \.isInjected) || injection.isAlwaysHit
    else { return nil }
    let state = try FolderState(of: place.sessions)
    return versions.problems(in: state)
      + versions.unkept(outcome.lines, in: state, of: place.sessions)
      .map { "\($0) was confirmed and is not there" }
      + complaints(outcome, state, wasKilled: trace.wasKilled)
      + leftovers(state, injection, wasKilled: trace.wasKilled)
      + (try problemsAfterwards(at: place))
  }

  /// A command that failed says so, and one that says nothing has done its work.
  private func complaints(
    _ outcome: Outcome, _ state: FolderState, wasKilled: Bool
  ) -> [String] {
    if wasKilled { return [] }
    // Where a name still stands is a result, and no error.
    let isResult = outcome.errors.isEmpty && scenario.erased != nil
    let words = (isResult ? outcome.output : outcome.errors).split(separator: "\n").last ?? ""
    switch outcome.code {
    case 0: return versions.areNew(state) ? [] : ["It says that all went well: \(outcome)"]
    case 1: return words.hasSuffix(".") || words.hasSuffix("?") ? [] : ["No sentence: \(outcome)"]
    default: return ["It ended with \(outcome.code): \(outcome)"]
    }
  }

  private func leftovers(
    _ state: FolderState, _ injection: Injection, wasKilled: Bool
  ) -> [String] {
    versions.leftovers(in: state).filter { name in
      // A file that can't be removed stays.
      let mayStay = wasKilled || injection.call.hasPrefix("unlink")
      return !(mayStay && FolderState.isPassing(name))
    }.map { "\($0) was left behind" }
  }

  /// The same again with the fault gone.
  private func problemsAfterwards(at place: Workplace) throws -> [String] {
    let outcome = try scenario.run(at: place)
    let check = try place.summit("check", place.sessions)
    let state = try FolderState(of: place.sessions)
    var problems: [String] = []
    if outcome.code != 0 { problems.append("Afterwards it fails: \(outcome)") }
    if check.code != 0, scenario.before != .damage {
      problems.append("Afterwards check finds faults: \(check)")
    }
    if scenario.isRepeatable, !versions.areNew(state) {
      problems.append("Afterwards the sessions are not as they should be: \(try state.texts)")
    }
    return problems
  }

  private static func watch(
    _ scenario: Scenario, at place: Workplace, touching touched: [String] = [],
    injection: Injection? = nil
  ) throws -> (Trace, Outcome) {
    let log = place.folder + ".strace"
    defer { unlink(log) }
    let strace = Strace(log: log, paths: touched.map { place.sessions + $0 }, injection: injection)
    let words = try strace.words(running: builtProgram()) + scenario.words(at: place)
    let outcome = try ProgramRun(
      words, of: Strace.program, in: place.folder, input: Array(scenario.input.utf8),
      variables: [], output: .file
    ).finish()
    return (try Trace(reading: log), outcome)
  }
}

extension Injection {
  /// Short writes need no call of strace's.
  var isAlwaysHit: Bool {
    if case .shortWrites = fault { true } else { false }
  }
}

extension String {
  func isWithin(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}
