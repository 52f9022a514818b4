import SystemPackage

/// What was being done to a file when it failed.
enum FileAction: String {
  case read, written, removed, renamed, listed, made, changed, held
}

extension FileError {
  init(_ path: String, _ action: FileAction, _ errno: Errno) {
    let (reason, remedy) = Self.words(for: errno)
    self.init(
      path: path, problem: "can't be \(action.rawValue): \(reason)", remedy: remedy,
      code: errno.rawValue)
  }

  init(_ path: String, _ action: FileAction, _ code: CInt) {
    self.init(path, action, Errno(rawValue: code))
  }

  private static func words(for errno: Errno) -> (reason: String, remedy: String) {
    switch errno {
    case .noSpace: ("the disk is full", "Free some space and try again")
    case .diskQuotaExceeded:
      ("your share of the disk is used up", "Remove some of your files and try again")
    case .readOnlyFileSystem:
      ("the disk is read-only", "Choose a folder on another disk")
    case .permissionDenied, .notPermitted:
      ("you have no permission", "Change the permissions, or choose another folder")
    case .ioError:
      ("the disk reports a fault", "Choose a folder on another disk and have this one looked at")
    case .noSuchFileOrDirectory:
      ("it or its folder is not there", "Check the name, or make the folder")
    case .notDirectory:
      ("a part of its path is a file, not a folder", "Check the path")
    case .isDirectory: ("it is a folder", "Name a file")
    case .fileNameTooLong: ("its name is too long", "Choose a shorter name")
    case .fileExists: ("it is there already", "Choose another name")
    case .tooManySymbolicLinkLevels:
      ("its links lead in a circle", "Remove the link, or name the file itself")
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
      ("too many files are open", "Close other programs and try again")
    case .fileTooLarge:
      ("it is larger than this disk or your limits allow", "Choose a folder on another disk")
    case .noMemory: ("the memory is used up", "Close other programs and try again")
    case .noSuchAddressOrDevice: ("it is a socket or a device", "Name a file")
    default:
      ("the system said \"\(errno.description)\"", "Mend that, or choose another folder")
    }
  }
}
