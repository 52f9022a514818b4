internal import ConsultationModel
internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON
internal import SessionStorage

/// An error that says in one sentence what is wrong and what to do.
protocol Explained: Error {
  var sentence: String { get }
}

extension CodebookRefusal: Explained {}
extension FileError: Explained {}
extension GuideError: Explained {}
extension JSONFault: Explained {}
extension StorageError: Explained {}

/// Why a command doesn't do what it was asked.
struct Refusal: Explained {
  let sentence: String
  let code: CInt

  /// The command was given something it can't mean.
  static func usage(_ sentence: String) -> Refusal { Refusal(sentence: sentence, code: 64) }

  /// The work itself found something wrong.
  static func work(_ sentence: String) -> Refusal { Refusal(sentence: sentence, code: 1) }
}
