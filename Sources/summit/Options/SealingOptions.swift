import ArgumentParser
internal import SealedFiles
internal import SessionStorage

/// Whether sessions that are made are sealed, and by what.
struct SealingOptions: ParsableArguments {
  @Flag(
    help: "Seal it with a passphrase: nobody can read or change it, or open it again, without.")
  var encrypt = false
  @OptionGroup var passphrase: PassphraseOption

  /// Nil where they are to stay open.
  func seal(in folder: SessionFolder, _ keyring: Keyring) throws -> Seal? {
    encrypt ? try folder.seal(new: passphrase.chosen(), keyring) : nil
  }
}
