import Glibc
import Testing

/// Whatever happens at a table, what was confirmed is on disk.
@Suite struct ModelTests {
  /// What breaks when these things happen to a new session; nil where all holds.
  static func failure(of actions: [UserAction]) -> String? {
    do {
      var table = try Table()
      for action in actions { try table.perform(action) }
      try table.finish()
      return nil
    } catch let broken as Broken {
      return broken.sentence
    } catch {
      return "\(error)"
    }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  @Test func whateverHappensWhatWasConfirmedIsThere() {
    let isWhole = Self.variable("SUMMIT_TORTURE") == "whole"
    let seed =
      Self.variable("SUMMIT_SEED").flatMap { UInt64($0) }
      ?? (isWhole ? .random(in: 0...999_999_999) : 1)
    let count = Self.variable("SUMMIT_SEQUENCES").flatMap { Int($0) } ?? (isWhole ? 1000 : 40)
    print("Model test: SUMMIT_SEED=\(seed), \(count) sequences")
    var chance = Chance(seed: seed)
    var failures = 0
    for number in 0..<count {
      let actions = [UserAction].random(20 + chance.roll(60), &chance)
      guard Self.failure(of: actions) != nil else { continue }
      let shortest = Shrinker.shortest(actions) { Self.failure(of: $0) != nil }
      Issue.record(
        """
        Sequence \(number) of seed \(seed): \(Self.failure(of: shortest) ?? "passes now")
        \(shortest.literal)
        """)
      failures += 1
      guard failures < Self.variable("SUMMIT_FAILURES").flatMap({ Int($0) }) ?? 1 else { return }
    }
  }
}
