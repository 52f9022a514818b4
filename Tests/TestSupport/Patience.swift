import Glibc

/// How much longer than usual a test waits before it gives up.
///
/// A program under a sanitizer is many times slower; its make targets say how patient to be.
package enum Patience {
  package static let factor: Double = {
    let named = getenv("SUMMIT_TEST_PATIENCE").flatMap { Double(String(cString: $0)) }
    return max(1, named ?? 1)
  }()

  /// So many seconds of a usual program.
  package static func seconds(_ usual: Double) -> Duration { .seconds(usual * factor) }
}
