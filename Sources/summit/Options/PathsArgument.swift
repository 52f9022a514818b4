import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary
internal import Reporting

/// The files and folders that sessions are gathered from.
struct PathsArgument: ParsableArguments {
  @Argument(
    help: "Session files and folders of them (default: the sessions folder).", completion: .file())
  var paths: [String] = []
  @OptionGroup var sessions: SessionsOption
  @OptionGroup var guide: GuideOption
  @OptionGroup var passphrase: PassphraseOption

  /// The folders among them.
  var folders: [String] { (paths.isEmpty ? [sessions.path] : paths).filter(World.isFolder) }

  /// Every session file, each once, with what can't be one.
  func files() throws -> GatheredFiles {
    var files = GatheredFiles(keyring: try passphrase.keyring())
    for path in paths.isEmpty ? [sessions.path] : paths { files.gather(path) }
    return files
  }

  /// Folds every session into what `empty` makes of a way to find guides and of what people
  /// decided; false where a file had to be left out.
  func fold<Result: Gatherer>(
    _ codebook: CodebookOption,
    _ empty: (@escaping @Sendable (GuideReference) -> Guide?, ThemeBasis) -> Result
  ) throws -> (result: Result, isWhole: Bool) {
    let files = try files()
    let named = try guide.named()
    let basis = try files.basis(codebook)
    let find: @Sendable (GuideReference) -> Guide? = { reference in
      if let named, named.id == reference.id { return named }
      return files.guide(for: reference)
    }
    return Console.withProgress { files.fold(into: empty(find, basis), $0) }
  }
}
