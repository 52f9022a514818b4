package import ConsultationModel
import DurableFiles
package import SealedFiles

extension SessionFile {
  /// What a session file says, opened where it is sealed.
  package static func plainBytes(
    at path: String, _ keyring: Keyring
  ) throws(StorageError) -> [UInt8] {
    let bytes = try bytes(at: path)
    do {
      return try keyring.opened(bytes, path: path)
    } catch {
      throw StorageError(path: path, error)
    }
  }

  /// The same by a passphrase that is for just this file. What else it opens is opened from now on.
  package static func unlock(
    _ path: String, with passphrase: Passphrase, _ keyring: Keyring
  ) throws(StorageError) {
    let bytes = try bytes(at: path)
    do {
      _ = try keyring.opened(bytes, path: path, with: passphrase)
    } catch {
      throw StorageError(path: path, error)
    }
  }

  /// A copy of the session in a new file, sealed as the file that it was read from.
  package static func copy(
    _ session: Session, of original: String, to path: String, _ keyring: Keyring
  ) throws(StorageError) {
    let bytes = try Belonging.sealed(encode(session), path: path, of: original, keyring)
    do {
      try DurableFile.create(path, with: bytes)
    } catch {
      throw StorageError(error)
    }
    keyring.treat(path, as: original)
  }

  static func sealedBytes(
    of session: Session, for path: String, _ keyring: Keyring
  ) throws(StorageError) -> [UInt8] {
    if keyring.seals(path) == nil { try look(at: path, keyring) }
    let bytes: [UInt8]
    do {
      bytes = try keyring.sealed(encode(session), path: path)
    } catch {
      throw StorageError(path: path, error)
    }
    guard bytes.count <= largestSize else {
      throw StorageError(
        FileError(
          path: path, problem: "can't be written: it would be larger than can be read again",
          remedy: "Begin another session"))
    }
    return bytes
  }

  /// A file that was never read is written as it stands: nothing sealed is replaced by open text.
  private static func look(at path: String, _ keyring: Keyring) throws(StorageError) {
    do {
      let bytes = try DurableFile.read(path, limit: largestSize)
      if !Seal.isOn(bytes) { keyring.keep(nil, for: path) }
    } catch {
      guard error.isMissing else { throw StorageError(error) }
      keyring.keep(nil, for: path)
    }
  }

  private static func bytes(at path: String) throws(StorageError) -> [UInt8] {
    do {
      return try DurableFile.read(path, limit: largestSize)
    } catch {
      throw StorageError(error)
    }
  }
}
