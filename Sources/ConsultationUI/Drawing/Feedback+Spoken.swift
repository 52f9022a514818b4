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
}
