import SystemPackage

/// Why a file could not be read or written, in words for whoever can mend it.
package struct FileError: Error, Equatable, Sendable {
  /// As it was given.
  package let path: String
  /// Goes on from the path: `can't be written: the disk is full`.
  package let problem: String
  package let remedy: String
  /// What the system said; nil where the fault is not the system's.
  private let code: CInt?

  package init(path: String, problem: String, remedy: String) {
    self.init(path: path, problem: problem, remedy: remedy, code: nil)
  }

  init(path: String, problem: String, remedy: String, code: CInt?) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
    self.code = code
  }

  /// `Sessions/table-3.json can't be written: the disk is full. Free some space and try again.`
  package var sentence: String {
    "\(path.printable) \(problem). \(remedy)."
  }

  /// Whether there is no such file or folder.
  package var isMissing: Bool { code == Errno.noSuchFileOrDirectory.rawValue }

  /// Whether the file could not even be looked at, so that it may hold anything.
  package var hidesWhatIsThere: Bool { code != nil && !isMissing }

  /// Whether something stands already where a new file was to go.
  package var isTaken: Bool { code == Errno.fileExists.rawValue }
}

extension String {
  /// The text with whatever would act on a terminal replaced by `?`: names of files are data.
  package var printable: String {
    guard unicodeScalars.contains(where: \.actsOnTerminals) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.actsOnTerminals ? "?" : $0 }))
  }
}

extension Unicode.Scalar {
  // The same list stands in OrderedJSON, which this room can't see; a test compares them.
  fileprivate var actsOnTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}
