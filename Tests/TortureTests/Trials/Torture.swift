import Glibc

/// How much of the torture there is to be.
enum Torture {
  /// `make torture` asks for all of it; `make test` takes a sample.
  static let isWhole = getenv("SUMMIT_TORTURE").map { String(cString: $0) } == "whole"

  /// All of them, or about so many spread evenly over them.
  static func sample<Element>(_ all: [Element], short: Int) -> [Element] {
    guard !isWhole, all.count > short else { return all }
    // An odd step, so that it isn't the same fault at every call.
    let step = (all.count / short) | 1
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }
}

/// A promise that was broken, with how to see it again.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}
