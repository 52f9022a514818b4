package import ConsultationModel
import DurableFiles
package import OrderedJSON

/// The JSON file that holds one coder's decisions, as docs/codings-format.md describes it.
package enum CodingsFile {
  static let format = "summit-codings"
  static let version = 1
  /// Bytes that a file may have to be read: the room of about 700,000 decisions.
  package static let largestSize = 256 << 20

  package static func load(_ path: String) throws(StorageError) -> Codings {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: largestSize)
    } catch {
      throw StorageError(error)
    }
    return try decode(bytes, path: path)
  }

  /// `path` is only what an error calls the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(StorageError) -> Codings {
    let (codings, faults) = read(bytes)
    guard let codings, faults.isEmpty else { throw StorageError(path: path, faults: faults) }
    return codings
  }

  /// The faults of a codings file, the first thousand of them, themes that a codebook never had
  /// included.
  package static func faults(in bytes: [UInt8], codebook: Codebook? = nil) -> [Fault] {
    let (codings, faults) = read(bytes)
    guard let codings, let codebook, faults.isEmpty else {
      return Array(faults.prefix(Fault.most))
    }
    return unknownThemes(in: codings, codebook)
  }

  /// Writes what a coder decided where it isn't there yet, and returns the log that now stands.
  ///
  /// What another program noted for the same coder meanwhile is kept, as are fields that only a
  /// newer one knows.
  @discardableResult
  package static func save(_ codings: Codings, to path: String) throws(StorageError) -> Codings {
    try change(path, of: codings.coder) { $0.takeIn(codings.decisions) }
  }

  /// A change to a coder's log that no other program can come between.
  ///
  /// Once this returns it is on the disk; where it throws, the old file stands.
  @discardableResult
  package static func change(
    _ path: String, of coder: String, _ work: (inout Codings) -> Void
  ) throws(StorageError) -> Codings {
    let lock = try lock(path)
    let standing = try standing(at: path)
    if let standing, !standing.isOf(coder) {
      throw StorageError(
        "\(path.printable) is of the coder \(standing.coder.quoted), not \(coder.quoted). "
          + "Name another file.")
    }
    var codings = standing ?? Codings(coder: coder)
    work(&codings)
    if codings != standing { try write(codings, to: path) }
    _ = consume lock
    return codings
  }

  private static func standing(at path: String) throws(StorageError) -> Codings? {
    do {
      return try load(path)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  private static func write(_ codings: Codings, to path: String) throws(StorageError) {
    do {
      try DurableFile.replace(path, with: encode(codings))
    } catch {
      throw StorageError(error)
    }
  }

  private static func lock(_ path: String) throws(StorageError) -> FileLock {
    do {
      return try FileLock(of: path)
    } catch {
      throw StorageError(error)
    }
  }
}

extension Codings {
  /// Whether people mean this coder by a name: capitals and blanks round it don't count.
  package func isOf(_ name: String) -> Bool { coder.asCoder == name.asCoder }
}

extension String {
  fileprivate var asCoder: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
