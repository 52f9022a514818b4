import ConsultationModel
import DurableFiles
import Glibc
import ProgramRunning
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// What stands around the sessions and stops no erasure.
@Suite struct ErasureReachTests {
  private static let name = "Zoë O'Brien"
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "T", "--table", "3", "--facilitator", Self.name).lines.first)
  }

  private func absolute(_ name: String) -> String { "\(place.folder)/\(name)" }

  private func facilitator() throws -> String {
    try SessionFile.load(absolute(path), Keyring()).facilitator
  }

  @Test func aFileThatIsOnlyListedIsNotHeld() throws {
    try place.write("as Zoë O'Brien said", to: "Sessions/archive/report.md")
    // Whoever has it changes nothing: an erasure leaves it alone too.
    let lease = try Lease.take(of: absolute("Sessions/archive/report.md.json"), note: [])
    let lock = try FileLock(of: absolute("Sessions/archive/report.md.json"))
    let run = try place.summit("erase", "--stakeholder", Self.name)
    #expect(run.code == 1)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("  Sessions/archive/report.md holds it."), "\(run)")
    #expect(try facilitator().isEmpty)
    _ = lease
    _ = consume lock
  }

  @Test(.enabled(if: ScratchDisk.canBeMounted, "needs root, to mount a read-only disk"))
  func aReportOnAReadOnlyDiskIsListed() throws {
    let archive = absolute("Sessions/archive")
    try DurableFolder.make(archive)
    try #require(mount("none", archive, "tmpfs", 0, "size=256k") == 0)
    defer { umount(archive) }
    try place.write("as Zoë O'Brien said", to: "Sessions/archive/report.md")
    try #require(mount("none", archive, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=256k") == 0)
    let run = try place.summit("erase", "--stakeholder", Self.name)
    #expect(run.code == 1)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("  Sessions/archive/report.md holds it."), "\(run)")
    #expect(try facilitator().isEmpty)
  }

  @Test(arguments: [0o000, 0o600])
  func aFolderThatCannotBeLookedIntoIsNamedAndTheRestIsErased(mode: mode_t) throws {
    try place.write("as Zoë O'Brien said", to: "Sessions/lost+found/a.md")
    chmod(absolute("Sessions/lost+found"), mode)
    defer { chmod(absolute("Sessions/lost+found"), 0o700) }
    let run = try place.runUnprivileged(
      ["erase", "--stakeholder", Self.name], without: [.passingOverPermissions])
    #expect(run.code == 1)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("  Sessions/lost+found"), "\(run)")
    #expect(run.output.contains("you have no permission"), "\(run)")
    #expect(try facilitator().isEmpty)
  }

  @Test func aMarkThatACrashLeftIsErasedThoughNothingElseHasTheName() throws {
    try place.write("half a mark of Jo Bell", to: "Sessions/.other.holder")
    let run = try place.summit("erase", "--stakeholder", "Jo Bell")
    #expect(run.code == 0, "\(run)")
    #expect(try !place.names(in: "Sessions").contains(".other.holder"))
  }

  @Test func whatACrashLeftInTheRefugeIsErasedToo() throws {
    let session = try SessionFile.load(absolute(path), Keyring())
    let drafts = DraftFile(
      forSession: absolute(path), id: session.id, refuge: "state/summit", Keyring())
    let name = try #require(drafts.refuge?.split(separator: "/").last)
    try DurableFolder.make(absolute("state"))
    let leftover = "state/summit/.\(name).tmp-k3x9qa"
    try place.write("{\"line\": \"as Zoë O'Brien said\"}", to: leftover)
    let run = try place.start(
      ["erase", "--stakeholder", Self.name], variables: ["XDG_STATE_HOME=\(absolute("state"))"]
    ).finish()
    #expect(run.code == 0, "\(run)")
    #expect(try place.names(in: "state/summit") == [])
    #expect(run.output.contains("removed 1 left-over file"))
  }
}
