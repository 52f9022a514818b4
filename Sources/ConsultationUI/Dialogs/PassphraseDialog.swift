internal import ConsultationModel
internal import SealedFiles
internal import TerminalCanvas

/// Asks for a passphrase: others may look at the screen, so that only dots are drawn.
struct PassphraseDialog: Equatable, Sendable {
  /// What it is for.
  enum Purpose: Equatable, Sendable {
    case open(path: String)
    /// A session that is to begin.
    case begin(Session)
    /// The same again, so that a slip of the finger locks nobody out.
    case beginAgain(Session, Passphrase)
  }

  let purpose: Purpose
  /// What was wrong with the last one.
  var complaint = ""
  private var typed = ""

  init(_ purpose: Purpose, complaint: String = "") {
    self.purpose = purpose
    self.complaint = complaint
  }

  var title: String {
    switch purpose {
    case .open: "The session is sealed"
    case .begin: "Seal the session"
    case .beginAgain: "Once more"
    }
  }

  var question: String {
    let question =
      switch purpose {
      case .open(let path): "Passphrase for \(path.fileName):"
      case .begin: "Without its passphrase it is lost. New passphrase:"
      case .beginAgain: "The same passphrase again:"
      }
    return complaint.isEmpty ? question : "\(complaint) \(question)"
  }

  /// As many dots as there are letters.
  var dots: TextEditor { TextEditor(String(repeating: "•", count: typed.count)) }

  mutating func handle(_ key: Key) {
    switch EditingKeys.table.standardKey(for: key) {
    case .character(let character): typed.append(character)
    case .backspace: if !typed.isEmpty { typed.removeLast() }
    case .control("u"): typed = ""
    default: break
    }
  }

  mutating func paste(_ text: String) {
    typed += text.split(whereSeparator: \.isNewline).first ?? ""
  }

  func passphrase() throws(SealError) -> Passphrase {
    var bytes = Array(typed.utf8)
    return try Passphrase(wiping: &bytes)
  }
}

extension String {
  fileprivate var fileName: Substring {
    self[(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)...]
  }
}
