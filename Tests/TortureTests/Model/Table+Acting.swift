import ConsultationModel
import SealedFiles
import SessionStorage
import TerminalCanvas

@testable import ConsultationUI

extension Table {
  mutating func perform(_ action: UserAction) throws {
    if app.discussion == nil, queue.isEmpty, answers.isEmpty { try restart(from: nil) }
    switch action {
    case .type(let text): type(text)
    case .press(let key): press(key)
    case .say(let words):
      expect([words])
      type(words + " ")
      press(.enter)
    case .paste(let text): tell(.terminal(.paste(text)))
    case .pasteLines(let lines):
      expect(lines)
      tell(.terminal(.paste(lines.joined(separator: "\n"))))
      press(.character("l"))
    case .pick(let up, let key):
      pick(up)
      press(key)
    case .mend(let up, let words):
      pick(up)
      press(.enter)
      expect([words])
      type(" " + words)
      press(.enter)
    case .move(let up, let down):
      pick(up)
      press(.control("o"))
      for _ in 0..<down { press(.down) }
      press(.enter)
    case .add(let words): try add(words)
    case .edit(let index, let words): try edit(index, words)
    case .tick: tell(.terminal(.tick))
    case .rest:
      for _ in 0..<4 {
        tell(.terminal(.tick))
        drain()
      }
    case .work(let count): work(count)
    case .hear: hear()
    case .diskGoes: disk.vanish()
    case .diskReturns: disk.comeBack()
    case .historyFails: disk.breakHistory()
    case .historyMends: disk.mendHistory()
    case .reopen: try reopen()
    case .crash: try restart(from: lineKept == current ? lineKept : nil)
    case .hangup: try hangUp()
    }
  }

  private mutating func pick(_ up: Int) {
    for _ in 0..<up { press(.up) }
  }

  /// Words that are sent to a screen that takes them must be found ever after.
  private mutating func expect(_ words: [String]) {
    if hears { expected.spoken.formUnion(words) }
  }

  private mutating func add(_ words: String) throws {
    guard !disk.isGone else { return }
    pass(milliseconds: 1)
    let moment = moment
    let made = try SessionChange.make("the point", to: disk.session, by: "Ben", moment, Keyring()) {
      $0.record(PointEntry(text: words), at: nil, moment: moment)
    }
    expected.confirmOutside(made.result, isEdit: false)
    if made.historyProblem != nil { expected.withoutHistory.insert(made.result.id) }
    expected.spoken.insert(words)
  }

  private mutating func edit(_ index: Int, _ words: String) throws {
    guard !disk.isGone else { return }
    pass(milliseconds: 1)
    var session = try SessionFile.load(disk.session, Keyring())
    guard !session.feedback.isEmpty else { return }
    var point = session.feedback[index % session.feedback.count]
    point.text += " " + words
    guard let standing = session.replace(point) else { return }
    try SessionFile.save(session, to: disk.session, Keyring())
    expected.confirmOutside(standing, isEdit: true)
  }

  /// Leaves the session and comes back.
  private mutating func reopen() throws {
    press(.control("q"))
    drain()
    guard app.discussion == nil else { return }
    try check(withKept: false)
    press(.enter)
    drain()
    try check(withKept: false)
  }

  private mutating func hangUp() throws {
    let line = app.discussion?.isReading == false && app.awaited.isEmpty ? current : nil
    let isWaiting = !hears && app.layers.last == .discussion
    tell(.terminal(.hangup))
    drain()
    try restart(from: isWaiting ? nil : line)
  }

  /// Blanks, and a point that is being mended and stands as it is or was, need not come back.
  private func isNothing(_ line: Line, _ textOpened: String?) -> Bool {
    if line.mending != nil, line.text == textOpened { return true }
    let point = app.discussion?.session.feedback.first { $0.id == line.mending }
    let standing = point.flatMap { point in
      app.discussion.map { Shorthand.line(for: $0.session.entry(for: point)) }
    }
    return line.text.allSatisfy(\.isWhitespace) || standing == line.text
      || point?.text == line.text
  }

  /// The program ended just now; `line` must come back.
  mutating func restart(from line: Line?) throws {
    disk.heal()
    try check(withKept: false)
    forgetWhatWasOnItsWay()
    let textOpened = textOpened
    open()
    guard let back = current else { throw Broken(sentence: "The session can't be opened.") }
    if let line, line != back, !isNothing(line, textOpened) {
      throw Broken(sentence: "The line \(line) came back as \(back).")
    }
    try check(withKept: true)
    let sent = app.discussion?.session.feedback.first { $0.text == back.text }
    if let sent, back.mending == nil {
      throw Broken(sentence: "\(sent.text) was sent and is offered again.")
    }
  }
}
