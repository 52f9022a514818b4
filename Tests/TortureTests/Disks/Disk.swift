import Glibc
import ProgramRunning
import TestSupport

/// A small disk of its own, with a folder of sessions on it, that fails for real and comes back.
final class Disk {
  // A class, since what it mounts has to go again.
  static let canBeMade =
    TestSupport.ScratchDisk.canBeMounted && access("/usr/bin/chattr", X_OK) == 0
  let place = Result { try Workplace() }
  private let home: String
  /// Where it stays while it can't be seen in its place.
  private let drawer: String
  private let mountPoint: String

  var sessions: String { "\(mountPoint)/Sessions" }

  init(with fixture: Fixture = .session) throws {
    home = try place.get().folder
    drawer = "\(home)/drawer"
    mountPoint = "\(home)/disk"
    for folder in [drawer, mountPoint] { mkdir(folder, 0o700) }
    try Self.check(mount("none", drawer, "tmpfs", 0, "size=128k"), "mount")
    try plugIn()
    for (name, bytes) in try fixture.files {
      try place.get().write(bytes, to: "disk/Sessions/\(name)")
    }
  }

  deinit {
    unlock()
    for folder in [mountPoint, mountPoint, drawer] { umount2(folder, Int32(MNT_DETACH)) }
  }

  func plugIn() throws {
    try Self.check(mount(drawer, mountPoint, nil, UInt(MS_BIND), nil), "mount --bind")
  }

  func pullOut() throws { try Self.check(umount2(mountPoint, Int32(MNT_DETACH)), "umount") }

  /// Takes what room there is.
  func fill() {
    let file = open(filler, O_WRONLY | O_CREAT, 0o600)
    let bytes = [UInt8](repeating: 1, count: 1024)
    while write(file, bytes, bytes.count) > 0 {}
    close(file)
  }

  func makeRoom() { unlink(filler) }

  /// No file in the folder of sessions can be made, renamed or removed.
  func lock() throws { try chattr("+i") }

  func unlock() { _ = try? chattr("-i") }

  /// Whoever looks from now on finds a disk that takes nothing; a file that a program has open for
  /// writing doesn't stand in the way, as it would if the disk itself were mounted anew.
  func turnReadOnly() throws {
    try plugIn()
    let flags = UInt(MS_REMOUNT | MS_BIND | MS_RDONLY)
    try Self.check(mount(nil, mountPoint, nil, flags, nil), "mount -o remount,ro")
  }

  func takeFolderAway() { rename(sessions, "\(mountPoint)/away") }

  func putFolderBack() { rename("\(mountPoint)/away", sessions) }

  private var filler: String { "\(drawer)/filler" }

  private func chattr(_ flag: String) throws {
    let outcome = try place.get().run("/usr/bin/chattr", flag, "\(drawer)/Sessions")
    guard outcome.code == 0 else { throw BrokenPromise(description: outcome.errors) }
  }

  private static func check(_ result: CInt, _ what: String) throws {
    guard result != 0 else { return }
    throw BrokenPromise(description: "\(what): \(String(cString: strerror(errno)))")
  }
}
