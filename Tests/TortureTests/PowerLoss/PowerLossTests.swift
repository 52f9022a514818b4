import Glibc
import ProgramRunning
import Testing

/// The power lost after every call of every command that writes, on a disk that keeps only what
/// was synchronised.
@Suite(.enabled(if: Strace.isInstalled, "needs strace")) struct PowerLossTests {
  @Test(arguments: Scenario.all)
  func whatWasConfirmedOutlivesALossOfPower(scenario: Scenario) throws {
    let place = try scenario.prepare()
    var disk = try DiskModel(of: place.folder)
    let old = try FolderState(of: place.sessions)
    let trace = try watch(scenario, at: place)
    let versions = try Versions(
      old: old, new: FolderState(of: place.sessions), erased: scenario.erased)
    #expect(old != versions.new)
    var confirmed: [String] = []
    var points = 0
    var losses = 0
    for call in trace.calls {
      if call.name == "write", call.descriptor == 1 {
        confirmed += Self.lines(of: call)
      } else if try !disk.follow(call) {
        continue
      }
      points += 1
      for state in disk.losses(at: place.sessions) {
        losses += 1
        let problems =
          versions.problems(in: state)
          + versions.unkept(confirmed, in: state, of: place.sessions)
          .map { "\($0) was confirmed and is lost" }
        guard problems.isEmpty else {
          throw BrokenPromise(
            description: """
              \(scenario), power lost after \(call.name)(\(call.paths.joined(separator: ", "))): \
              \(problems.joined(separator: "\n"))
              """)
        }
      }
    }
    #expect(!confirmed.isEmpty || !scenario.confirms, "nothing was confirmed")
    #expect(disk.losses(at: place.sessions).contains(versions.new), "the model went astray")
    print("Power loss, \(scenario): \(losses) disks after \(points) system calls")
  }

  private func watch(_ scenario: Scenario, at place: Workplace) throws -> Trace {
    let log = place.folder + ".strace"
    defer { unlink(log) }
    let words = try Strace(log: log, keepsData: true).words(running: builtProgram())
    let outcome = try ProgramRun(
      words + scenario.words(at: place), of: Strace.program, in: place.folder,
      input: Array(scenario.input.utf8), variables: [], output: .file
    ).finish()
    #expect(outcome.code == 0, "\(outcome)")
    return try Trace(reading: log)
  }

  private static func lines(of call: TracedCall) -> [String] {
    String(decoding: call.strings.first ?? [], as: UTF8.self).split(separator: "\n").map(
      String.init)
  }
}
