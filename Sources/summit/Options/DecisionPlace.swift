import ArgumentParser
internal import Reporting
internal import SessionStorage

/// The folder whose sessions are answered and whose decisions are kept.
struct DecisionPlace: ParsableArguments {
  @OptionGroup var sessions: SessionsOption
  @OptionGroup var passphrase: PassphraseOption

  var file: String { ResponsesFile.path(inSessions: sessions.path) }

  /// What came up in the folder's sessions. What can't be read is named on the way.
  func report(_ codebook: CodebookOption) throws -> Report {
    var files = GatheredFiles(keyring: try passphrase.keyring())
    files.gather(sessions.path)
    let builder = ReportBuilder(
      title: "", basis: try files.basis(codebook), responses: try ResponsesFile.load(file),
      guide: files.guide)
    return files.fold(into: builder).result.report()
  }
}
