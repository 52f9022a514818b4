package import ConsultationModel
import DurableFiles
package import OrderedJSON

/// Where guides come from: the program itself, and files that people write.
package enum GuideLibrary {
  /// Bytes that a guide file may have to be read.
  package static let largestSize = 16 << 20

  /// A guide that the program brings along, by its id; else the guide in the file of that path.
  package static func load(_ idOrPath: String) throws(GuideError) -> Guide {
    if let guide = bundled(Guide.ID(idOrPath)) { return guide }
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(idOrPath, limit: largestSize)
    } catch {
      throw looksLikePath(idOrPath) || !error.isMissing
        ? GuideError(error)
        : GuideError(
          unknown: idOrPath, suggestion: Suggestion.hint(for: idOrPath, among: bundledIDs))
    }
    let (guide, faults) = read(bytes)
    guard let guide, faults.isEmpty else { throw GuideError(path: idOrPath, faults: faults) }
    return guide
  }

  /// Every fault of a guide file, in the order of its fields.
  package static func faults(in bytes: [UInt8]) -> [Fault] {
    read(bytes).faults
  }

  /// The guide that a session was held with: of the same version if it can be found, else of
  /// another; nil where there is none. A guide file that has faults counts as none.
  package static func guide(
    for reference: GuideReference, near sessionsFolder: String?
  ) -> Guide? {
    let bundled = bundled(reference.id)
    if let bundled, bundled.version == reference.version { return bundled }
    let kept = sessionsFolder.map { guides(in: $0) } ?? []
    let alike = kept.filter { $0.id == reference.id }
    return alike.first { $0.version == reference.version } ?? bundled ?? alike.last
  }

  /// The guides that a session in a folder can be held with: those within the program, then those
  /// whose files stand in the folder.
  package static func available(in sessionsFolder: String) -> [Guide] {
    let kept = guides(in: sessionsFolder)
    return bundled() + kept.filter { guide in !bundled().contains { $0.id == guide.id } }
  }

  /// Copies a guide file into the sessions folder, so that its sessions find it again.
  package static func keep(
    _ path: String, in sessionsFolder: String
  ) throws(GuideError) {
    let guide = try load(path)
    guard bundled(guide.id) != guide else { return }
    do {
      try DurableFolder.make(sessionsFolder)
      try DurableFile.replace(
        "\(sessionsFolder)/\(guide.id)-\(guide.version)\(ending)",
        with: try DurableFile.read(path, limit: largestSize))
    } catch {
      throw GuideError(error)
    }
  }

  private static let ending = ".guide.json"

  private static func guides(in folder: String) -> [Guide] {
    do {
      return try DurableFolder.names(in: folder).filter { $0.hasSuffix(ending) }
        .compactMap { guide(at: "\(folder)/\($0)") }
    } catch {
      return []
    }
  }

  // A session opens without its guide; `summit guide check` says what is wrong with it.
  private static func guide(at path: String) -> Guide? {
    do {
      let (guide, faults) = read(try DurableFile.read(path, limit: largestSize))
      return faults.isEmpty ? guide : nil
    } catch {
      return nil
    }
  }

  private static func looksLikePath(_ word: String) -> Bool {
    word.contains("/") || word.contains(".")
  }
}
