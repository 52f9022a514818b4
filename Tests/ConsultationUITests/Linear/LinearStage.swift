import ConsultationModel
import TerminalCanvas

@testable import ConsultationUI

/// The linear mode with the same clock and disk as the screens have on a stage.
struct LinearStage {
  private var linear = Linear()
  private(set) var disk = Stage()
  private(set) var lines: [String] = []
  private var second: Int64 = 0

  /// Table 3 with its session open.
  init(_ session: Session = .fixture, drafts: Drafts = Drafts(), holder: Holder? = nil) {
    disk.put(session)
    disk.holder = holder
    if !drafts.isEmpty { _ = disk.outcome(of: .keepDrafts(drafts, path: "t3.json")) }
    take(linear.begin())
    type("1")
  }

  var saved: Session { disk.saved }
  var last: String { lines.last ?? "" }
  var discussion: Discussion? { linear.discussion }
  var hasQuit: Bool { linear.hasQuit }

  mutating func type(_ typed: String...) {
    for line in typed {
      second += 1
      lines = []
      take(linear.hear(line: line, at: moment))
    }
  }

  mutating func endInput() { take(linear.end(moment)) }

  mutating func failSaves(with sentence: String?) { disk.saveFailure = sentence }

  private var moment: Moment {
    Moment(
      now: Timestamp(rfc3339: "2019-07-04T14:00:00+01:00")!.adding(seconds: Int(second)),
      entropy: UInt64(1000 + second))
  }

  private mutating func take(_ turn: Linear.Turn) {
    lines += turn.lines
    for effect in turn.effects {
      for event in disk.outcome(of: effect) { take(linear.hear(event, at: moment)) }
    }
  }
}
