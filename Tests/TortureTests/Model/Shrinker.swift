/// Finds a short sequence that fails within a long one that does.
enum Shrinker {
  /// Leaves out halves, quarters and so on down to single ones, for as long as it still fails.
  static func shortest<Action>(
    _ actions: [Action], fails: ([Action]) -> Bool
  ) -> [Action] {
    var actions = actions
    var length = max(1, actions.count / 2)
    while true {
      let isShorter = leaveOut(length, of: &actions, fails)
      if length > 1 {
        length /= 2
      } else if !isShorter {
        return actions
      }
    }
  }

  private static func leaveOut<Action>(
    _ length: Int, of actions: inout [Action], _ fails: ([Action]) -> Bool
  ) -> Bool {
    var isShorter = false
    // From the end: what comes after the failure goes first.
    var start = max(0, actions.count - length)
    while true {
      var fewer = actions
      fewer.removeSubrange(start..<min(start + length, fewer.count))
      if fewer.count < actions.count, fails(fewer) {
        actions = fewer
        isShorter = true
      }
      guard start > 0 else { return isShorter }
      start = max(0, start - length)
    }
  }
}
