internal import TerminalCanvas

/// Settles how points are to be coded one by one.
struct CodingChoice: Equatable, Sendable {
  /// Sizes of a sample: with the first, a figure is known within about ten in a hundred; with the
  /// last, within six.
  static let sizes = [100, 200, 300]

  var size: Int
  var showsSuggestions: Bool
  /// What was begun and has points left.
  let paused: CodingScreen?
  private let pointCount: Int

  init(_ bench: Workbench) {
    paused = bench.pausedCoding.flatMap { coding in
      coding.points.allSatisfy(bench.isCoded) ? nil : coding
    }
    // What is hidden stays so when coding goes on.
    showsSuggestions = paused?.showsSuggestions ?? false
    pointCount = bench.points.count
    size = min(Self.sizes[0], pointCount)
  }

  /// A sample is never more than there is.
  private var sizes: [Int] {
    let possible = Self.sizes.filter { $0 < pointCount }
    return possible.count < Self.sizes.count ? possible + [pointCount] : possible
  }

  private var nextSize: Int {
    let next = (sizes.firstIndex(of: size) ?? 0) + 1
    return sizes[next % sizes.count]
  }

  private var sample: String {
    size == pointCount
      ? "the sample has all \(counted(size, "point"))"
      : "the sample has \(size) of \(pointCount) points"
  }

  var question: String {
    "A random sample shows how good the themes are, and everybody here gets the same one. "
      + "The most unsure points teach the machine most. "
      + "Suggestions are \(showsSuggestions ? "shown" : "hidden"); \(sample)."
  }

  var answers: [FooterItem] {
    (paused == nil ? [] : [.init(key: "Enter", label: "go on")]) + [
      .init(key: "r", label: "random"), .init(key: "u", label: "unsure"),
      .init(key: "s", label: showsSuggestions ? "hide" : "show"),
    ]
      + (sizes.count > 1 ? [.init(key: "n", label: "take \(nextSize)")] : [])
      + [.init(key: "Esc", label: "cancel")]
  }

  /// The screen that was chosen; nil while there is still something to settle.
  mutating func handle(_ key: Key, on bench: Workbench) -> CodingScreen? {
    switch key {
    case .enter:
      var coding = paused
      coding?.showsSuggestions = showsSuggestions
      return coding
    case .character("r"):
      return CodingScreen(.random(size), showsSuggestions: showsSuggestions, on: bench)
    case .character("u"):
      return CodingScreen(.mostUnsure, showsSuggestions: showsSuggestions, on: bench)
    case .character("s"): showsSuggestions.toggle()
    case .character("n"): size = nextSize
    default: break
    }
    return nil
  }
}
