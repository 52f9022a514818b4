import ProgramRunning

/// A way for a disk to fail.
enum DiskFailure: String, CaseIterable, Sendable {
  case full, locked, readOnly, folderGone, folderLost, pulledOut

  func befall(_ disk: Disk) throws {
    switch self {
    case .full: disk.fill()
    case .locked: try disk.lock()
    case .readOnly: try disk.turnReadOnly()
    case .folderGone, .folderLost: disk.takeFolderAway()
    case .pulledOut: try disk.pullOut()
    }
  }

  func mend(_ disk: Disk) throws {
    switch self {
    case .full: disk.makeRoom()
    case .locked: disk.unlock()
    // Away goes what lay over it.
    case .readOnly: try disk.pullOut()
    case .folderGone: disk.putFolderBack()
    // Somebody makes the folder anew; what was in it is gone.
    case .folderLost: try disk.place.get().write([], to: "disk/Sessions/.made")
    case .pulledOut: try disk.plugIn()
    }
  }

  /// Whether the folder of sessions isn't there.
  var takesFolder: Bool { [.folderGone, .folderLost, .pulledOut].contains(self) }

  /// How people are told of it.
  var reason: String {
    switch self {
    case .full: "the disk is full"
    case .locked: "you have no permission"
    case .readOnly: "the disk is read-only"
    case .folderGone, .folderLost, .pulledOut: "not there"
    }
  }
}
