internal import TerminalCanvas

/// Settles how points are to be coded one by one.
struct CodingChoice: Equatable, Sendable {
  /// Sizes of a sample: with the first, a figure is known within about ten in a hundred; with the
  /// last, within six.
  static let sizes = [100, 200, 300]

  var size = sizes[0]
  var showsSuggestions = false
  let paused: CodingScreen?

  init(_ bench: Workbench) {
    paused = bench.pausedCoding
  }

  var question: String {
    "A random sample shows how good the themes are, and everybody here gets the same one. "
      + "The most unsure points teach the machine most. "
      + "Suggestions are \(showsSuggestions ? "shown" : "hidden"); the sample has \(size) points."
  }

  var answers: [FooterItem] {
    (paused == nil ? [] : [.init(key: "Enter", label: "go on")]) + [
      .init(key: "r", label: "random"), .init(key: "u", label: "most unsure"),
      .init(key: "s", label: showsSuggestions ? "hide" : "show"), .init(key: "n", label: "size"),
      .init(key: "Esc", label: "cancel"),
    ]
  }

  /// The screen that was chosen; nil while there is still something to settle.
  mutating func handle(_ key: Key, on bench: Workbench) -> CodingScreen? {
    switch key {
    case .enter: return paused
    case .character("r"):
      return CodingScreen(.random(size), showsSuggestions: showsSuggestions, on: bench)
    case .character("u"):
      return CodingScreen(.mostUnsure, showsSuggestions: showsSuggestions, on: bench)
    case .character("s"): showsSuggestions.toggle()
    case .character("n"):
      let next = (Self.sizes.firstIndex(of: size) ?? 0) + 1
      size = Self.sizes[next % Self.sizes.count]
    default: break
    }
    return nil
  }
}
