import Glibc
import ProgramRunning
import Testing

/// The real program, killed again and again while somebody types.
@Suite struct CrashLoopTests {
  /// `make torture` asks for all of it; `make test` takes a sample.
  private static let rounds =
    getenv("SUMMIT_TORTURE").map { String(cString: $0) } == "whole" ? 300 : 15

  @Test func aProgramKilledAtRandomMomentsLosesNothingThatItConfirmed() throws {
    let seed =
      getenv("SUMMIT_SEED").flatMap { UInt64(String(cString: $0)) } ?? .random(in: 1...9999)
    var loop = try CrashLoop(seed: seed)
    for round in 1...Self.rounds {
      let loss = try loop.round(round)
      #expect(loss == nil, "Round \(round); to see it again: SUMMIT_SEED=\(seed)")
      guard loss == nil else { return }
    }
    print(
      "Crash loop: \(Self.rounds) kills, \(loop.confirmed.count) points confirmed, "
        + "\(loop.draftsOwed) drafts older than a second; seed \(seed)")
    // Else the loop itself would prove nothing.
    #expect(loop.confirmed.count >= Self.rounds && loop.draftsOwed == Self.rounds / 5)
  }
}
