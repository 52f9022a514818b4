import Glibc
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport

/// One sitting at the screens that ends by a kill, and the next one that must find everything.
final class Sitting {
  // A class: what was confirmed is noted as it goes.
  let noteTaker: NoteTaker
  private(set) var wasKilled = false
  private let place: Workplace
  private let old: FolderState
  private var isSaid = false
  private var isHalfKept = false

  init(at place: Workplace, under strace: Strace) throws {
    self.place = place
    old = try FolderState(of: place.sessions)
    noteTaker = try NoteTaker(at: place, under: strace)
  }

  /// Says a point and types half of the next; what goes wrong on the way is said and mended.
  func problems() throws -> [String] {
    try noteTaker.open()
    let problems = try say() + type()
    wasKilled = noteTaker.hasEnded
    noteTaker.end()
    return problems
  }

  private func say() throws -> [String] {
    let (taker, said) = (noteTaker, ScreenTrial.said)
    guard !taker.hasEnded else { return [] }
    taker.terminal.type(said + "\r")
    _ = taker.comes { taker.sees("Saved") || taker.sees("Not saved") }
    if taker.hasEnded { return [] }
    if taker.sees("Saved") {
      isSaid = true
      return taker.hasSaved(said) ? [] : ["The screen says saved and the file has no such point"]
    }
    guard taker.sees("Not saved"), taker.sees(said) else {
      return ["Neither saved nor kept on the screen:\n\(taker.terminal.screen)"]
    }
    // The fault is gone by now.
    taker.terminal.press(.enter)
    isSaid = taker.comes { taker.sees("Saved") && taker.hasSaved(said) }
    return isSaid || taker.hasEnded ? [] : ["Not saved even by Enter:\n\(taker.terminal.screen)"]
  }

  private func type() throws -> [String] {
    let (taker, half) = (noteTaker, ScreenTrial.half)
    guard !taker.hasEnded else { return [] }
    taker.terminal.type(half)
    let typedAt = ContinuousClock.now
    // A fault may cost the first attempt; the next one comes within a second.
    isHalfKept = taker.comes(within: 4) { taker.hasKept(half) }
    if isHalfKept { return [] }
    let isYoung = .now - typedAt < Patience.seconds(1)
    return isYoung && taker.hasEnded ? [] : ["The draft is in no file:\n\(taker.terminal.screen)"]
  }

  /// Starts the program anew, with nothing in its way.
  func problemsAfterwards() throws -> [String] {
    var problems = sessionProblems(try FolderState(of: place.sessions))
    let next = try NoteTaker(at: place)
    try next.open()
    if isHalfKept, !next.comes({ next.sees(ScreenTrial.half) }) {
      problems.append("The draft is not offered again:\n\(next.terminal.screen)")
    }
    try next.leave()
    let state = try FolderState(of: place.sessions)
    problems += sessionProblems(state)
    let check = try place.summit("check", place.sessions)
    if check.code != 0 { problems.append("Afterwards check finds faults: \(check)") }
    return problems
  }

  /// The session is what it was, or that and the point.
  private func sessionProblems(_ state: FolderState) -> [String] {
    let before = (try? old.texts) ?? []
    let now = try? state.texts
    if now == before + [ScreenTrial.said] { return [] }
    if now == before, !isSaid { return [] }
    return ["The session holds \(now.map { "\($0)" } ?? "nothing readable")"]
  }
}
