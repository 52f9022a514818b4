import DurableFiles
import Glibc
import ProgramRunning
import Testing

/// A disk that knows no locks, as some shared ones: who is there is told by files alone.
@Suite(.enabled(if: Strace.isInstalled, "needs strace")) struct DiskWithoutLocksTests {
  private static let hidden = "Sessions/.2019-07-04-table-3"
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit(
        "new", "--title", "Jo Bell", "--table", "3", "--date", "2019-07-04"
      ).lines.first)
  }

  private func run(_ arguments: String...) throws -> Outcome {
    let words = [
      "-f", "-o", "/dev/null", "-e", "trace=flock", "-e", "inject=flock:error=ENOLCK",
      try builtProgram(),
    ]
    return try ProgramRun(
      words + arguments, of: Strace.program, in: place.folder, input: [], variables: [],
      output: .file
    ).finish()
  }

  /// Lets the file have been touched so many seconds ago.
  private func age(_ name: String, by seconds: Int) throws {
    var times = [timespec(), timespec()]
    for index in times.indices {
      clock_gettime(CLOCK_REALTIME, &times[index])
      times[index].tv_sec -= seconds
    }
    try #require(utimensat(AT_FDCWD, "\(place.folder)/\(name)", &times, 0) == 0)
  }

  private func mark(of process: String, on machine: String) throws {
    try place.write(
      "summit-lease \(machine) \(process) token\n{\"name\": \"Ann\"}", to: Self.hidden + ".holder")
  }

  private func expectRefusal(_ run: Outcome) throws {
    #expect(run.code == 1)
    #expect(run.errors.contains("is open: Ann"), "\(run)")
    #expect(try place.read(path).contains("Jo Bell"))
  }

  private func expectErasure(_ run: Outcome) throws {
    #expect(run.code == 0, "\(run)")
    #expect(try !place.read(path).contains("Jo Bell"))
    #expect(try place.names(in: "Sessions").sorted() == Self.left)
  }

  private static let left = [
    ".2019-07-04-table-3.history.jsonl", "2019-07-04-table-3.json",
  ]

  @Test func aPointIsSavedAndNoLockIsLeft() throws {
    let run = try run("add", path, "--parked", "a point")
    #expect(run.code == 0, "\(run)")
    #expect(try place.summit("show", path).output.contains("a point"))
    #expect(try place.names(in: "Sessions").sorted() == Self.left)
  }

  @Test func aProcessOfThisMachineHoldsWhileItRuns() throws {
    try mark(of: "\(getpid()) \(Self.ownStart())", on: Self.boot())
    // Longer than anybody elsewhere would be waited for.
    try age(Self.hidden + ".holder", by: 3600)
    try expectRefusal(run("erase", "--stakeholder", "Jo Bell"))
  }

  @Test func aProcessThatIsGoneHoldsNothingThoughItsNumberIsUsedAgain() throws {
    try mark(of: "\(getpid()) 1", on: Self.boot())
    try expectErasure(run("erase", "--stakeholder", "Jo Bell"))
  }

  @Test func anotherMachineHoldsWhileItTouchesItsMark() throws {
    try mark(of: "1 1", on: "another-start")
    try expectRefusal(run("erase", "--stakeholder", "Jo Bell"))
  }

  @Test func anotherMachineThatWasNotHeardOfForLongHoldsNothing() throws {
    try mark(of: "1 1", on: "another-start")
    try age(Self.hidden + ".holder", by: Lease.patienceSeconds + 1)
    try expectErasure(run("erase", "--stakeholder", "Jo Bell"))
  }

  @Test func aLockThatIsOlderThanAnySaveIsNobodys() throws {
    try place.write("", to: Self.hidden + ".json.lock")
    try age(Self.hidden + ".json.lock", by: 60)
    let run = try run("add", path, "--parked", "a point")
    #expect(run.code == 0, "\(run)")
    #expect(try place.names(in: "Sessions").sorted() == Self.left)
  }

  @Test func aLockThatIsNewIsSomebodys() throws {
    try place.write("", to: Self.hidden + ".json.lock")
    // It grows no older while it is waited for.
    try age(Self.hidden + ".json.lock", by: -3600)
    let run = try run("add", path, "--parked", "a point")
    #expect(run.code == 1)
    #expect(run.errors.contains("another program is changing it"), "\(run)")
  }

  private static func boot() throws -> String {
    try #require(
      text(of: "/proc/sys/kernel/random/boot_id").split(separator: "\n").first.map(String.init))
  }

  /// When this process began, the 22nd field; the name before may hold anything.
  private static func ownStart() throws -> String {
    let fields = try text(of: "/proc/self/stat").split(separator: ")").last?.split(separator: " ")
    return String(try #require(fields)[19])
  }

  private static func text(of path: String) throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
