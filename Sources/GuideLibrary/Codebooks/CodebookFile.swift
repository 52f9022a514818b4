package import ConsultationModel
import DurableFiles
package import OrderedJSON

/// The JSON file that holds a codebook by itself, as docs/codebook-format.md describes it.
package enum CodebookFile {
  static let format = "summit-codebook"
  static let version = 1
  static let mostThemes = 2000
  static let mostChanges = 100_000
  /// Bytes that a codebook file may have to be read.
  package static let largestSize = 64 << 20

  /// Where the codebook in use stands in a sessions folder.
  package static func path(inSessions folder: String) -> String {
    folder.hasSuffix("/") ? "\(folder)codebook.json" : "\(folder)/codebook.json"
  }

  package static func load(_ path: String) throws(GuideError) -> Codebook {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: largestSize)
    } catch {
      throw GuideError(error)
    }
    return try decode(bytes, path: path)
  }

  /// `path` is only what an error calls the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(GuideError) -> Codebook {
    let (codebook, faults) = read(bytes)
    guard let codebook, faults.isEmpty else {
      throw GuideError(path: path, faults: faults, namedBy: "summit codebook check")
    }
    return codebook
  }

  /// The codebook in a file, or `standIn` where there is no such file.
  package static func load(
    _ path: String, or standIn: Codebook
  ) throws(GuideError) -> Codebook {
    do {
      return try load(path)
    } catch {
      guard error.isMissing else { throw error }
      return standIn
    }
  }

  /// The faults of a codebook file, the first thousand of them.
  package static func faults(in bytes: [UInt8]) -> [Fault] {
    Array(read(bytes).faults.prefix(Fault.most))
  }

  /// A change to a codebook file that no other program can come between, begun with `standIn` where
  /// there is none yet; where `work` throws or changes nothing, the file stays as it is.
  @discardableResult
  package static func change(
    _ path: String, startingWith standIn: Codebook, _ work: (Codebook) throws -> Codebook
  ) throws -> Codebook {
    let lock = try FileLock(of: path)
    let standing = try load(path, or: standIn)
    let codebook = try work(standing)
    if codebook != standing || FileStamp(of: path) == nil {
      try DurableFile.replace(path, with: encode(codebook))
    }
    _ = consume lock
    return codebook
  }
}
