package import DurableFiles
package import OrderedJSON
package import SealedFiles

/// Why a session could not be read or written, in one sentence that names place and remedy.
package struct StorageError: Error, Equatable, Sendable {
  package let sentence: String
  /// Whether there is no such file or folder.
  package let isMissing: Bool
  /// Whether something stands already where a new file was to go.
  package let isTaken: Bool
  /// Whether a file was read and isn't what it should be.
  package let isBroken: Bool
  /// Nil where it has nothing to do with a seal.
  package let seal: SealError.Kind?

  init(_ sentence: String) {
    self.sentence = sentence
    isMissing = false
    isTaken = false
    isBroken = false
    seal = nil
  }

  package init(_ error: FileError) {
    sentence = error.sentence
    isMissing = error.isMissing
    isTaken = error.isTaken
    isBroken = false
    seal = nil
  }

  package init(path: String, _ error: SealError) {
    sentence = "\(path.printable) \(error.problem). \(error.remedy)."
    isMissing = false
    isTaken = false
    isBroken = false
    seal = error.kind
  }

  /// The first of `faults`, and how many more there are.
  package init(path: String, faults: [Fault]) {
    let first = faults.first?.sentence ?? "something is wrong with it."
    let others =
      switch faults.count {
      case 0, 1: ""
      case 2: " One more fault is named by summit check."
      case Fault.most...: " Many more faults are named by summit check."
      default: " \(faults.count - 1) more faults are named by summit check."
      }
    sentence = "\(path.printable): \(first)\(others)"
    isMissing = false
    isTaken = false
    isBroken = true
    seal = nil
  }
}
