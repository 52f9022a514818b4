import SealedFiles

/// Sealing and opening of what stands beside a session: sealed if the session is, and as it is.
enum Belonging {
  /// `path` is what an error names.
  static func sealed(
    _ plain: [UInt8], path: String, of session: String, _ keyring: Keyring
  ) throws(StorageError) -> [UInt8] {
    do {
      return try keyring.sealed(plain, path: session)
    } catch {
      throw StorageError(path: path, error)
    }
  }

  static func opened(
    _ bytes: [UInt8], path: String, of session: String, _ keyring: Keyring
  ) throws(StorageError) -> [UInt8] {
    do {
      return try keyring.opened(bytes, belongingTo: session)
    } catch {
      throw StorageError(path: path, error)
    }
  }
}
