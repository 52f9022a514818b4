extension ListViewport {
  /// The keys that move in every list.
  package static let keys: Set<Key> = [.up, .down, .pageUp, .pageDown, .home, .end]

  /// Moves by one of `keys`; false for every other key.
  package mutating func handle(_ key: Key, heights: [Int], rows: Int) -> Bool {
    switch key {
    case .up: move(by: -1, count: heights.count)
    case .down: move(by: 1, count: heights.count)
    case .pageUp: move(by: -page(heights, rows), count: heights.count)
    case .pageDown: move(by: page(heights, rows), count: heights.count)
    case .home: move(by: -heights.count, count: heights.count)
    case .end: move(by: heights.count, count: heights.count)
    default: return false
    }
    self = settled(heights: heights, rows: rows)
    return true
  }

  private func page(_ heights: [Int], _ rows: Int) -> Int {
    max(1, slots(heights: heights, rows: rows).count - 1)
  }
}
