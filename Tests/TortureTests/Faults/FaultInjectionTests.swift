import Testing

/// Every command that writes, with every fault at every system call that touches the sessions.
@Suite(.enabled(if: Strace.isInstalled, "needs strace")) struct FaultInjectionTests {
  @Test(arguments: Scenario.all)
  func whateverFailsTheSessionIsTheOldOrTheNew(scenario: Scenario) throws {
    let trial = try CommandTrial(scenario)
    let injections = Torture.sample(trial.plan.injections, short: 12)
    var missed = 0
    for injection in injections {
      guard let problems = try Self.problems(of: trial, injection) else {
        missed += 1
        continue
      }
      guard problems.isEmpty else {
        throw BrokenPromise(
          description: """
            \(scenario), \(injection): \(problems.joined(separator: "\n"))
            To see it: strace -f \(injection.options.joined(separator: " ")) -P (each file) \
            summit \(scenario.words.joined(separator: " ")), with \(injection.fault.variables)
            """)
      }
    }
    print(
      "Fault injection, \(scenario): \(injections.count - missed) runs over "
        + "\(trial.plan.calls.count) system calls")
    #expect(missed == 0, "so many faults never came")
  }

  /// A run may make a call less than the one that was watched, and the fault never comes: then it is
  /// tried again.
  private static func problems(
    of trial: CommandTrial, _ injection: Injection
  ) throws -> [String]? {
    for _ in 0..<3 {
      if let problems = try trial.problems(with: injection) { return problems }
    }
    return nil
  }
}
