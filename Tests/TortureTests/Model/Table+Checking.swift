import ConsultationModel
import DurableFiles
import SealedFiles
import SessionStorage
import TerminalCanvas

@testable import ConsultationUI

extension Table {
  /// Holds the file against what was confirmed.
  func check(withKept: Bool) throws {
    guard !disk.isGone else { return }
    let session = try SessionFile.load(disk.session, Keyring())
    if let fault = expected.fault(in: session, withKept: withKept) {
      throw Broken(sentence: fault)
    }
  }

  /// Every word that was sent is in the session, its history, or a line that isn't sent yet.
  func checkSpoken() throws {
    let kept = try words()
    let lost = expected.spoken.filter { !kept.contains($0) }.sorted()
    if !lost.isEmpty { throw Broken(sentence: "These words are lost: \(lost)") }
  }

  /// A crash may take words that no disk was said to have.
  mutating func forgetWhatWasOnItsWay() {
    let points = Array(expected.confirmed.values) + Array(expected.kept.values)
    let texts = points.map(\.text).joined(separator: " ")
    expected.spoken.formIntersection(texts.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private func words() throws -> String {
    let keyring = Keyring()
    let session = try SessionFile.load(disk.session, keyring).feedback.map(\.text)
    let changes = try HistoryFile.read(forSession: disk.session, keyring).changes
    let past = changes.flatMap { $0.points.flatMap { [$0.before?.text ?? "", $0.after.text] } }
    let drafts = app.discussion.map { discussion in
      [discussion.entry.text, discussion.drafts.mending?.line.text ?? ""]
        + discussion.drafts.lines.values.map(\.text)
    }
    return (session + past + (drafts ?? [])).joined(separator: " ")
  }

  /// At the end: everything is there, can be taken back step by step, and made again.
  mutating func finish() throws {
    disk.heal()
    drain()
    if app.discussion != nil, app.layers.last == .discussion {
      // A save that failed is tried again by itself.
      for _ in 0..<12 { tell(.terminal(.tick)) }
      drain()
      try checkSpoken()
    }
    try restart(from: nil)
    try clearLine()
    let before = try SessionFile.load(disk.session, Keyring())
    let steps = try turn(.control("z"), until: "Nothing to take back.")
    let standing = try SessionFile.load(disk.session, Keyring()).feedback.filter {
      !$0.isWithdrawn && !expected.withoutHistory.contains($0.id)
    }
    if let point = standing.first {
      throw Broken(sentence: "\(point.text) can't be taken back.")
    }
    _ = try turn(.control("y"), until: "Nothing to do again.", atMost: steps)
    let after = try SessionFile.load(disk.session, Keyring())
    for (old, new) in zip(before.feedback, after.feedback) where !expected.shared.contains(old.id) {
      guard old.isLike(new) else { throw Broken(sentence: "\(old) was done again as \(new).") }
    }
  }

  private mutating func clearLine() throws {
    for _ in 0..<4 where app.discussion?.mending != nil {
      press(app.layers.last == .dialog(.dropMending) ? .character("l") : .escape)
    }
    // A line of blanks alone would not be sent.
    if app.discussion?.entry.isEmpty == false { press(.character("z"), .enter) }
    tell(.terminal(.tick))
    drain()
    guard app.discussion?.entry.isEmpty == true, hears else {
      throw Broken(sentence: "The line can't be sent: \(String(describing: current))")
    }
  }

  /// Presses a key until there is nothing more to do, with a new start every few times.
  /// Returns how often there was something.
  private mutating func turn(
    _ key: Key, until end: String, atMost limit: Int = 1000
  ) throws -> Int {
    for count in 0..<limit {
      press(key)
      drain()
      if app.status?.text == end { return count }
      if count % 5 == 4 { try restart(from: nil) }
    }
    guard limit < 1000 else {
      throw Broken(sentence: "No end: \(app.status?.text ?? "") \(String(describing: current))")
    }
    return limit
  }
}

extension Feedback {
  fileprivate func isLike(_ other: Feedback) -> Bool {
    text == other.text && votes == other.votes && isParked == other.isParked
      && place == other.place && isWithdrawn == other.isWithdrawn && stance == other.stance
  }
}
