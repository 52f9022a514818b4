internal import ConsultationModel

extension Feedback {
  /// The words with whose they are: in quotation marks where they were said so, and marked where
  /// nobody said them.
  var spoken: String {
    switch voice {
    case .verbatim: "“\(text)”"
    case .paraphrase: text
    case .inference: "(note-taker) \(text)"
    }
  }

  /// The same, marked where something was said against it when it was read back: what that was may
  /// name people, and these words stand on a wall.
  var spokenAndMarked: String {
    objection.isEmpty ? spoken : "\(spoken) (not what we meant, somebody said)"
  }
}
