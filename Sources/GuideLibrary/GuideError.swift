import DurableFiles
import OrderedJSON

/// Why a guide could not be had, in one sentence that names place and remedy.
package struct GuideError: Error, Equatable, Sendable {
  package let sentence: String

  init(_ error: FileError) {
    sentence = error.sentence
  }

  init(path: String, faults: [Fault]) {
    let first = faults.first?.sentence ?? "it is no guide."
    let others =
      switch faults.count {
      case 0, 1: ""
      case 2: " One more fault is named by summit guide check."
      case Fault.most...: " Many more faults are named by summit guide check."
      default: " \(faults.count - 1) more faults are named by summit guide check."
      }
    sentence = "\(path.printable): \(first)\(others)"
  }

  init(unknown name: String, suggestion: String) {
    sentence =
      "\(name.quoted) is neither a guide that summit brings along nor a guide file."
      + (suggestion.isEmpty ? " See summit guide list." : suggestion)
  }
}
