internal import ConsultationModel
internal import GuideLibrary
internal import Reporting
internal import SessionStorage

extension GatheredFiles {
  /// What people decided about themes, beside the sessions that were gathered.
  func basis(_ option: CodebookOption? = nil) throws -> ThemeBasis {
    let codebook = try option?.file.map { try CodebookFile.load($0) } ?? codebookInUse()
    var codings = GatheredCodings()
    for folder in folders { try codings.gather(folder) }
    let texts = CodedTexts(of: codings.codings)
    // Read once more, and only where somebody has coded something.
    let found = texts.isWanting ? collect(into: texts).texts : [:]
    return ThemeBasis(codebook: codebook, codings: codings.codings, texts: found)
  }

  /// What was decided, noted beside the sessions that were gathered.
  func responses() throws -> ResponseRegister {
    var all = ResponseRegister()
    for folder in folders {
      for entry in try ResponsesFile.load(ResponsesFile.path(inSessions: folder)).entries {
        all.append(entry)
      }
    }
    return all
  }

  private var folders: [String] { Set(paths.map(\.folder)).sorted() }

  /// That of the folders, where any has one.
  private func codebookInUse() throws -> Codebook? {
    let found = try folders.compactMap { folder in
      try CodebookOption.inUse(in: folder).map { (folder, $0) }
    }
    guard let (folder, codebook) = found.first else { return nil }
    if let (other, _) = found.first(where: { $0.1 != codebook }) {
      throw Refusal.usage(
        "\(folder) and \(other) use two codebooks. Name the one to use with --codebook.")
    }
    return codebook
  }
}
