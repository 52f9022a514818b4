import ArgumentParser
internal import SealedFiles

/// How a command gets at sealed sessions: by asking, unless a file has the passphrase.
struct PassphraseOption: ParsableArguments {
  @Option(
    name: .customLong("passphrase-file"),
    help: ArgumentHelp(
      "A file with the passphrase of sealed sessions, yours alone to read (default: asked for).",
      valueName: "file"), completion: .file())
  var file: String?

  var readsStandardInput: Bool {
    ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains(file)
  }

  /// What every session is opened with; where `asks` is false, nobody is asked.
  func keyring(asks: Bool = true) throws -> Keyring {
    guard let file else { return asks ? Keyring(asking: PassphrasePrompt.known) : Keyring() }
    let passphrase = try PassphraseFile.read(file)
    return Keyring { (_, isRepeated) throws(SealError) in isRepeated ? nil : passphrase }
  }

  /// For a new session.
  func chosen() throws -> Passphrase {
    guard let file else {
      guard let passphrase = try PassphrasePrompt.new() else {
        throw Refusal.work("No passphrase was given, so nothing was made.")
      }
      return passphrase
    }
    let passphrase = try PassphraseFile.read(file)
    do {
      try passphrase.requireLength()
    } catch {
      throw Refusal.usage("A session \(error.problem). \(error.remedy).")
    }
    return passphrase
  }
}
