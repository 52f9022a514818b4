internal import DurableFiles
internal import SealedFiles

/// Asks for passphrases on the terminal.
enum PassphrasePrompt {
  /// Of a file that is there; nil where the person gives up by an empty line.
  static func known(for path: String, isRepeated: Bool) throws(SealError) -> Passphrase? {
    guard let line = HiddenLine() else { throw .noTerminal }
    if isRepeated { line.say("That passphrase does not open it. Enter alone gives up.\n") }
    guard var bytes = line.ask("Passphrase for \(path.printable): "), !bytes.isEmpty else {
      return nil
    }
    return try Passphrase(wiping: &bytes)
  }

  /// For a new file, asked twice; nil where the person gives up.
  static func new() throws -> Passphrase? {
    guard let line = HiddenLine() else {
      throw Refusal.work(
        "There is no terminal to ask for a passphrase on. Give it by --passphrase-file.")
    }
    line.say("Keep the passphrase somewhere safe: nobody can open the session without it.\n")
    while true {
      guard var first = line.ask("New passphrase: "), !first.isEmpty else { return nil }
      do throws(SealError) {
        let passphrase = try Passphrase(wiping: &first)
        try passphrase.requireLength()
        guard var second = line.ask("The same again: ") else { return nil }
        if !second.isEmpty, try Passphrase(wiping: &second) == passphrase { return passphrase }
        line.say("The two are not the same.\n")
      } catch {
        line.say("It \(error.problem). \(error.remedy).\n")
      }
    }
  }
}

extension SealError {
  static let noTerminal = SealError(
    .noPassphrase, problem: "is sealed and there is no terminal to ask for its passphrase on",
    remedy: "Give it by --passphrase-file")
}
