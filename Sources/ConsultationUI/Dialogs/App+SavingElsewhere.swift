internal import ConsultationModel
internal import TerminalCanvas

extension App {
  mutating func saveElsewhere(to path: String) -> [Request] {
    guard !path.isEmpty else {
      complain("Say which file to write.")
      return []
    }
    return discussion?.saveElsewhere(to: path) ?? []
  }

  /// The session goes on in the other file, so that nothing is asked any more.
  mutating func leaveSavingElsewhere() {
    layers.removeAll {
      if case .dialog(.prompt(let prompt)) = $0 { prompt.isOfSaving } else { false }
    }
  }

  /// The box with the path stays open and says why.
  mutating func saveElsewhereFailed(_ sentence: String) -> [Effect] {
    complain(sentence) ? [] : say(.failed(sentence))
  }

  /// False where the box isn't there any more.
  @discardableResult
  private mutating func complain(_ sentence: String) -> Bool {
    guard case .dialog(.prompt(var prompt)) = layers.last, prompt.isOfSaving else { return false }
    prompt.complaint = sentence
    layers[layers.count - 1] = .dialog(.prompt(prompt))
    return true
  }
}

extension PromptDialog {
  fileprivate var isOfSaving: Bool { purpose == .saveElsewhere }
}
