import DurableFiles
import OrderedJSON
import SealedFiles

/// Turns files into what they are to be, sealed as they were.
struct FileErasing {
  var eraser: Eraser
  private let keyring: Keyring

  init(_ eraser: Eraser, _ keyring: Keyring) {
    self.eraser = eraser
    self.keyring = keyring
  }

  /// Nil where a file may stay as it is.
  mutating func step(for file: OwnFile) throws(StorageError) -> FamilyErasure.Step? {
    switch file.content {
    case .document(let document):
      let result = eraser.erased(document)
      guard result != document else { return nil }
      let bytes = try sealed(result.printed(), file.isSealed, file.path)
      guard let other = CodingsFile.path(at: file.path, of: result, not: document) else {
        return .replace(bytes)
      }
      return .move(to: other, bytes)
    case .history(let bytes):
      let result = try erased(history: bytes, file.path)
      return result == bytes ? nil : .replace(result)
    case .damaged(let bytes):
      let result = erased(damaged: bytes)
      guard result != bytes else { return nil }
      return .replace(try sealed(result, file.isSealed, file.path))
    case .leftover: return .remove
    }
  }

  private mutating func erased(
    history bytes: [UInt8], _ path: String
  ) throws(StorageError) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let line = Array(line)
      result += try erased(line: line, path)
      if result.last != 10 || line.isEmpty { result.append(10) }
    }
    return result.dropLast()
  }

  /// A line that is sealed and can't be opened stays: the search names its file.
  private mutating func erased(line: [UInt8], _ path: String) throws(StorageError) -> [UInt8] {
    guard let plain = OwnFile.plain(line, path, keyring) else { return line }
    guard let value = OwnFile.parsed(plain) else {
      let result = erased(damaged: plain)
      return result == plain ? line : try sealed(result, Seal.isOn(line), path)
    }
    let result = eraser.erased(value)
    guard result != value else { return line }
    return try sealed(Array(result.compact().utf8) + [10], Seal.isOn(line), path)
  }

  /// Nothing but the name is known of a text that can't be parsed.
  private mutating func erased(damaged bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self), eraser.name.stands(in: text) else {
      return bytes
    }
    eraser.tally.texts += 1
    eraser.see(text, under: "damaged file")
    return Array(eraser.name.removed(from: text).utf8)
  }

  private func sealed(
    _ plain: [UInt8], _ isSealed: Bool, _ path: String
  ) throws(StorageError) -> [UInt8] {
    guard isSealed else { return plain }
    do {
      return try keyring.sealed(plain, path: path)
    } catch {
      throw StorageError(path: path, error)
    }
  }
}
