import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary

/// The codebook that points are coded by.
struct CodebookOption: ParsableArguments {
  @Option(
    name: .customLong("codebook"),
    help: ArgumentHelp(
      "A codebook file (default: codebook.json in the sessions folder, else the guide's own).",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var file: String?

  /// The codebook in the file that was named, or the one in use in a folder.
  func codebook(in folder: String, guide: () throws -> Guide) throws -> Codebook {
    if let file { return try CodebookFile.load(file) }
    return try Self.inUse(in: folder) ?? guide().codebook
  }

  /// Nil where none was written, so that guides' own are in use.
  static func inUse(in folder: String) throws(GuideError) -> Codebook? {
    let path = CodebookFile.path(inSessions: folder)
    return World.isThere(path) ? try CodebookFile.load(path) : nil
  }
}

/// The codebook that a command shows or changes.
struct CodebookPlace: ParsableArguments {
  @OptionGroup var codebook: CodebookOption
  @OptionGroup var sessions: SessionsOption
  @OptionGroup var guide: GuideOption

  /// Where it stands, or will once it is changed.
  var path: String { codebook.file ?? CodebookFile.path(inSessions: sessions.path) }

  func load() throws -> Codebook {
    try codebook.codebook(in: sessions.path) { try guide.followed(in: sessions.path) }
  }

  /// Changes the file, or makes it of the guide's own codebook.
  func change(_ work: (Codebook) throws -> Codebook) throws {
    try CodebookFile.change(path, startingWith: load(), work)
  }
}

extension GuideOption {
  /// The guide that is named, else the only one whose file stands in a folder, else the built-in.
  func followed(in folder: String) throws -> Guide {
    if let named = try named() { return named }
    let kept = GuideLibrary.available(in: folder).filter {
      !GuideLibrary.bundledIDs.contains($0.id.text)
    }
    let ids = Set(kept.map(\.id))
    guard ids.count < 2 else {
      throw Refusal.usage(
        "\(folder) has the guides \(ids.sorted().map(\.text).joined(separator: ", ")). "
          + "Name one with --guide.")
    }
    return try kept.max { $0.version < $1.version } ?? chosen()
  }
}
