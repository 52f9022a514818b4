import DurableFiles
import OrderedJSON

/// Why a guide could not be had, in one sentence that names place and remedy.
package struct GuideError: Error, Equatable, Sendable {
  package let sentence: String
  /// Whether there is no such file.
  package let isMissing: Bool

  init(_ error: FileError) {
    sentence = error.sentence
    isMissing = error.isMissing
  }

  /// `command` is what names all of them.
  init(path: String, faults: [Fault], namedBy command: String = "summit guide check") {
    let first = faults.first?.sentence ?? "something is wrong with it."
    let others =
      switch faults.count {
      case 0, 1: ""
      case 2: " One more fault is named by \(command)."
      case Fault.most...: " Many more faults are named by \(command)."
      default: " \(faults.count - 1) more faults are named by \(command)."
      }
    sentence = "\(path.printable): \(first)\(others)"
    isMissing = false
  }

  init(unknown name: String, suggestion: String) {
    sentence =
      "\(name.quoted) is neither a guide that summit brings along nor a guide file."
      + (suggestion.isEmpty ? " See summit guide list." : suggestion)
    isMissing = true
  }
}
