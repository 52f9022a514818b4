import Glibc
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport
import Testing

/// The power lost after every call of the screens.
@Suite(.enabled(if: Strace.isInstalled, "needs strace")) struct ScreenPowerLossTests {
  private static let said = ["a first point", "a second point", "a third point"]
  private static let half = "half a thought"

  @Test func whatTheScreenSaidIsSavedOutlivesALossOfPower() throws {
    let place = try Workplace()
    try Fixture.session.put(into: place)
    var disk = try DiskModel(of: place.folder)
    let old = try FolderState(of: place.sessions).texts
    let trace = try sit(at: place)
    var replay = try ScreenReplay()
    var typedAt: Double?
    var (points, losses) = (0, 0)
    for call in trace.calls {
      let (savings, wasDue) = (replay.savings, typedAt.map { call.time - $0 > 1 } ?? false)
      if replay.follow(call) {
        if typedAt == nil, replay.hasTyped(Self.half) { typedAt = call.time }
        if savings == replay.savings { continue }
      } else if try !disk.follow(call), !wasDue {
        continue
      }
      points += 1
      for state in disk.losses(at: place.sessions) {
        losses += 1
        try check(state, old: old, saved: replay.savings, needsHalf: wasDue, after: call)
      }
    }
    #expect(replay.savings == Self.said.count)
    #expect(typedAt.map { (trace.calls.last?.time ?? 0) - $0 > 1 } == true, "too short a sitting")
    print("Power loss, screens: \(losses) disks after \(points) system calls")
  }

  private func check(
    _ state: FolderState, old: [String], saved: Int, needsHalf: Bool, after call: TracedCall
  ) throws {
    let texts = try? state.texts
    let allowed = (saved...Self.said.count).map { old + Self.said.prefix($0) }
    let place = "power lost after \(call.name)(\(call.paths.joined(separator: ", ")))"
    guard let texts, allowed.contains(texts) else {
      throw BrokenPromise(
        description: "\(place): \(saved) said to be saved, found \(texts ?? ["nothing readable"])")
    }
    let half = Array(Self.half.utf8)
    guard !needsHalf || state.files.values.contains(where: { $0.contains(half) }) else {
      throw BrokenPromise(description: "\(place): the draft of more than a second ago is lost")
    }
  }

  private func sit(at place: Workplace) throws -> Trace {
    let log = place.folder + ".strace"
    defer { unlink(log) }
    let taker = try NoteTaker(
      at: place, under: Strace(log: log, keepsData: true, isAside: true))
    try taker.open()
    for text in Self.said {
      taker.terminal.type(text)
      try taker.terminal.pump(until: { taker.sees(text) && !taker.sees("Saved") })
      taker.terminal.press(.enter)
      try taker.terminal.waitFor("Saved")
    }
    taker.terminal.type(Self.half)
    let end = ContinuousClock.now + Patience.seconds(2)
    try taker.terminal.pump(until: { .now >= end })
    try taker.leave()
    try taker.terminal.pump(until: { (try? Trace(reading: log).hasEnded) ?? false })
    return try Trace(reading: log)
  }
}
