import Testing

/// The screens, with every fault at every system call of theirs that touches the sessions.
@Suite(.enabled(if: Strace.isInstalled, "needs strace")) struct ScreenFaultTests {
  private static let trial = Result { try ScreenTrial() }
  /// They wait more than they work, so that several go at once.
  private static let shares = 8

  @Test(arguments: 0..<shares)
  func whateverFailsTheWordsAreKept(share: Int) throws {
    let trial = try Self.trial.get()
    let injections = Torture.sample(trial.plan.injections, short: 16)
    let ours = stride(from: share, to: injections.count, by: Self.shares).map { injections[$0] }
    var missed = 0
    for injection in ours {
      guard let problems = try trial.problems(with: injection) else {
        missed += 1
        continue
      }
      guard problems.isEmpty else {
        throw BrokenPromise(
          description: """
            Screens, \(injection): \(problems.joined(separator: "\n"))
            To see it: strace -f \(injection.options.joined(separator: " ")) -P (each file) \
            summit, with \(injection.fault.variables)
            """)
      }
    }
    print(
      "Fault injection, screens, share \(share + 1) of \(Self.shares): \(ours.count - missed) runs "
        + "over \(trial.plan.calls.count) system calls")
    // How often the screens look at the folder depends on the clock.
    #expect(missed <= ours.count / 5 + 1, "too many faults never came")
  }
}
