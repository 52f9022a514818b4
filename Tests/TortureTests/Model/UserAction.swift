import TerminalCanvas

/// One thing that happens at a table: keys, the clock, another program, the disk, or the end.
enum UserAction: Equatable, Sendable {
  case type(String)
  case press(Key)
  /// Types the words and sends them.
  case say(String)
  case paste(String)
  /// A paste of several lines, one point a line.
  case pasteLines([String])
  /// Picks a point so many up and does something with it.
  case pick(Int, then: Key)
  /// Picks a point, adds words to it and sends it.
  case mend(Int, String)
  /// Picks a point and moves it so many places down the list.
  case move(Int, Int)
  /// Another program adds a point.
  case add(String)
  /// Somebody loads the file, adds words to a point and writes it anew, without a history.
  case edit(Int, String)
  /// Half a second passes.
  case tick
  /// Two quiet seconds pass, and the disk keeps up.
  case rest
  /// The disk does so many of the things that it was asked for.
  case work(Int)
  /// The screens hear what came of it.
  case hear
  case diskGoes, diskReturns
  case historyFails, historyMends
  case reopen
  case crash
  /// SIGTERM, or the terminal's window is closed.
  case hangup
}

extension UserAction {
  /// As it would stand in a test.
  var literal: String { ".\(self)".replacing("TerminalCanvas.Key", with: "") }
}

extension [UserAction] {
  var literal: String { "[\n" + map { "  \($0.literal),\n" }.joined() + "]" }

  /// So many actions as chance has it; every word is there only once.
  static func random(_ count: Int, _ chance: inout Chance) -> [UserAction] {
    var words = 0
    return (0..<count).map { _ in .random(&chance, &words) }
  }
}

extension UserAction {
  fileprivate static func random(_ chance: inout Chance, _ words: inout Int) -> UserAction {
    words += 2
    let word = "w\(words)x"
    let up = chance.roll(4) + 1
    switch chance.roll(40) {
    case 0...2: return .type(word)
    case 3...7: return .say(word)
    case 8: return .press([.enter, .control("j"), .escape, .backspace][chance.roll(4)])
    case 9: return .paste(word)
    case 10: return .pasteLines([word, "w\(words + 1)x"])
    case 11...12: return .mend(up, word)
    case 13: return .pick(up, then: .enter)
    case 14...15: return .pick(up, then: .control(["p", "l", "d"][chance.roll(3)]))
    case 16: return .move(up, chance.roll(5))
    case 17...18: return .press(.control("z"))
    case 19: return .press(.control("y"))
    case 20: return .press(.control(["n", "b"][chance.roll(2)]))
    case 21: return .add(word)
    case 22: return .edit(up, word)
    case 23...25: return .tick
    case 26: return .rest
    case 27...30: return .work(chance.roll(4) + 1)
    case 31...33: return .hear
    case 34: return .diskGoes
    case 35: return .diskReturns
    case 36: return chance.roll(2) == 0 ? .historyFails : .historyMends
    case 37: return .reopen
    case 38: return .crash
    default: return chance.roll(2) == 0 ? .hangup : .crash
    }
  }
}
