import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// Who holds a session by the mark that is found beside it, where the disk knows locks.
@Suite struct StaleHoldTests {
  private let ann = Holder(
    name: "Ann", host: "laptop", since: Timestamp(milliseconds: 0, offsetMinutes: 0))

  /// Who has a session, beside which that mark stands and was last touched so long ago.
  private func holder(besides mark: String, secondsOld: Int = 0) throws -> String? {
    var holder: String?
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      try SessionFile.save(fullSession(), to: path, Keyring())
      try DurableFile.replace("\(folder)/.a.holder", with: Array(mark.utf8))
      var times = [timespec(), timespec()]
      for index in times.indices { clock_gettime(CLOCK_REALTIME, &times[index]) }
      for index in times.indices { times[index].tv_sec -= secondsOld }
      try #require(utimensat(AT_FDCWD, "\(folder)/.a.holder", &times, 0) == 0)
      holder = try HeldSession(opening: path, as: ann, Keyring()).holder?.name
    }
    return holder
  }

  private func mark(of machine: String) -> String {
    "summit-lease \(machine) 1 1 token\n{\"name\": \"Gone\"}"
  }

  @Test func anotherMachinesHoldStandsWhileItIsTouched() throws {
    #expect(try holder(besides: mark(of: "another-start")) == "Gone")
    #expect(
      try holder(besides: mark(of: "another-start"), secondsOld: Lease.patienceSeconds / 2)
        == "Gone")
  }

  @Test func anotherMachinesHoldEndsWhenItWasNotTouchedForLong() throws {
    #expect(
      try holder(besides: mark(of: "another-start"), secondsOld: Lease.patienceSeconds + 1) == nil)
  }

  @Test func aHoldOfThisMachineWhoseProcessIsGoneIsTakenOverAtOnce() throws {
    let start = try DurableFile.readWhole("/proc/sys/kernel/random/boot_id")
    #expect(try holder(besides: mark(of: start)) == nil)
  }

  @Test(arguments: ["", "half a mar", "summit-lease x\n", "summit-lease a b c d\n"])
  func halfAMarkIsNobodys(mark: String) throws {
    #expect(try holder(besides: mark) == nil)
  }
}

extension DurableFile {
  /// The first word of a file of /proc, which has no size to be read by.
  fileprivate static func readWhole(_ path: String) throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count].prefix { $0 > 32 }, as: UTF8.self)
  }
}
