internal import ConsultationModel
internal import SealedFiles
internal import TerminalCanvas

extension App {
  /// Hears a key for a passphrase; Enter gives it.
  mutating func type(_ dialog: inout PassphraseDialog, _ key: Key) -> [Request] {
    guard key == .enter else {
      dialog.handle(key)
      layers[layers.count - 1] = .dialog(.passphrase(dialog))
      return []
    }
    layers.removeLast()
    do throws(SealError) {
      return try take(dialog.passphrase(), for: dialog.purpose)
    } catch {
      let complaint = error.kind == .noPassphrase ? "" : "It \(error.problem)."
      return ask(dialog.purpose, complaint)
    }
  }

  private func take(
    _ passphrase: Passphrase, for purpose: PassphraseDialog.Purpose
  ) throws(SealError) -> [Request] {
    switch purpose {
    case .open(let path):
      return [.say(.hint("Opening …")), .perform(.unlock(path: path, passphrase))]
    case .begin(let session):
      try passphrase.requireLength()
      return ask(.beginAgain(session, passphrase))
    case .beginAgain(let session, let first):
      guard passphrase == first else { return ask(.begin(session), "The two were not the same.") }
      return [.say(.hint("Sealing …")), .perform(.create(session, first))]
    }
  }

  private func ask(
    _ purpose: PassphraseDialog.Purpose, _ complaint: String = ""
  ) -> [Request] {
    [.open(.dialog(.passphrase(PassphraseDialog(purpose, complaint: complaint))))]
  }

  /// Asks for the passphrase of a session that was to be opened.
  mutating func askForPassphrase(of path: String, isWrong: Bool) -> [Effect] {
    status = nil
    return ask(
      .passphrase(
        PassphraseDialog(
          .open(path: path), complaint: isWrong ? "That passphrase does not open it." : "")))
  }
}
