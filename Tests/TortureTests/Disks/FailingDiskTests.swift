import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

/// Disks that really fail, under commands and under the screens.
@Suite(.enabled(if: Disk.canBeMade, "needs root, to mount a disk of 128 KB, and chattr"))
struct FailingDiskTests {
  /// A folder that isn't there is made by some commands, as it should be.
  private static let commands = DiskFailure.allCases.flatMap { failure in
    Scenario.all.filter { $0.before != .nothing && !(failure.takesFolder && $0.makesFolder) }
      .map { (failure, $0) }
  }

  @Test(arguments: Torture.sample(commands, short: 10))
  func aCommandSaysSoAndLosesNothing(failure: DiskFailure, scenario: Scenario) throws {
    let disk = try Disk(with: scenario.before)
    let place = try disk.place.get()
    let before = try FolderState(of: disk.sessions)
    try place.write(Fixture.table, to: "points.csv")
    try place.write(Fixture.coded, to: "coded.csv")
    try failure.befall(disk)
    let failed = try scenario.run(at: place, on: disk.sessions)
    #expect(failed.code == 1, "\(failed)")
    #expect(failed.errors.contains(failure.reason) && failed.errors.hasSuffix(".\n"), "\(failed)")
    #expect(failed.output.isEmpty, "\(failed)")
    try failure.mend(disk)
    guard failure != .folderLost else { return }
    let after = try FolderState(of: disk.sessions)
    #expect(after.sessions == before.sessions)
    #expect(Set(after.files.keys) == Set(before.files.keys), "something was left behind")
    let again = try scenario.run(at: place, on: disk.sessions)
    #expect(again.code == 0, "\(again)")
    #expect(try Versions.undisturbed(scenario).areNew(FolderState(of: disk.sessions)))
  }

  @Test(arguments: DiskFailure.allCases)
  func theScreensKeepTheWordsAndSaveThemByThemselves(failure: DiskFailure) throws {
    let disk = try Disk()
    let taker = try NoteTaker(at: disk.place.get(), disk.sessions)
    try taker.open()
    try failure.befall(disk)
    taker.terminal.type("said on a bad disk\r")
    try taker.terminal.waitFor("Not saved")
    #expect(taker.sees("said on a bad disk"))
    for words in [failure.reason, "Enter tries again"] {
      #expect(taker.comes { taker.terminal.running.contains(words) }, "\(taker.terminal.screen)")
    }
    taker.terminal.type("half a thought")
    #expect(taker.comes(within: 3) { taker.hasKept("half a thought") }, "the draft is nowhere")
    try failure.mend(disk)
    #expect(
      taker.comes(within: 20) { taker.hasSaved("said on a bad disk") },
      "not saved by itself:\n\(taker.terminal.screen)")
    #expect(taker.comes { !taker.sees("Not saved") }, "\(taker.terminal.screen)")
    taker.end()
    let next = try NoteTaker(at: disk.place.get(), disk.sessions)
    try next.open()
    #expect(next.comes { next.sees("half a thought") }, "\(next.terminal.screen)")
    #expect(next.hasSaved("said on a bad disk") && next.hasSaved("said first"))
    next.end()
  }
}
