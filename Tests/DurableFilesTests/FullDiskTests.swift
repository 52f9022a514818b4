import DurableFiles
import Glibc
import TestSupport
import Testing

@Suite struct FullDiskTests {
  private static let canMount = ScratchDisk.canBeMounted

  private func withSmallDisk(flags: UInt = 0, _ work: (String) throws -> Void) throws {
    try withScratchFolder { folder in
      try #require(mount("none", folder, "tmpfs", flags, "size=64k") == 0)
      defer { umount(folder) }
      try work(folder)
    }
  }

  @Test(.enabled(if: canMount, "needs root, to mount a disk of 64 KB"))
  func aFullDiskLeavesTheOldFileAndNoTemporaryOne() throws {
    try withSmallDisk { folder in
      let old = [UInt8](repeating: 1, count: 20_000)
      try DurableFile.replace("\(folder)/a.json", with: old)
      do throws(FileError) {
        try DurableFile.replace("\(folder)/a.json", with: [UInt8](repeating: 2, count: 100_000))
        Issue.record("it was written")
      } catch {
        #expect(
          error.sentence == "\(folder)/a.json can't be written: the disk is full. "
            + "Free some space and try again.")
      }
      #expect(try DurableFile.read("\(folder)/a.json") == old)
      #expect(names(in: folder) == ["a.json"])
    }
  }

  @Test(.enabled(if: canMount, "needs root, to mount a disk of 64 KB"))
  func aReadOnlyDiskIsNamed() throws {
    try withSmallDisk(flags: UInt(MS_RDONLY)) { folder in
      do throws(FileError) {
        try DurableFile.create("\(folder)/a.json", with: [1])
        Issue.record("it was written")
      } catch {
        #expect(error.problem == "can't be written: the disk is read-only")
      }
    }
  }
}
