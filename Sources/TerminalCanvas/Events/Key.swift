/// One key, or a chord that terminals send as one.
package enum Key: Equatable, Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight, controlUp, controlDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  /// F1 is `function(1)`.
  case function(Int)
  /// Lowercase letter, or one of `@ [ \ ] ^ _`; Ctrl-H, I and M arrive as Backspace, Tab and Enter.
  case control(Character)
}
