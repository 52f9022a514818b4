import DurableFiles
import OrderedJSON
import SealedFiles

/// A look for a name at every byte of one file; what is sealed is opened as far as it can be.
///
/// Sealed text shows nothing of what it says: a piece of it that can't be understood may hold the
/// name, and never counts as one that doesn't.
struct FileLook {
  /// Why something in a file could not be searched.
  enum Unseen {
    case unopened
    case broken
  }

  /// Whether the name stands in what could be searched.
  private(set) var stands = false
  /// Nil where all could be.
  private(set) var unseen: Unseen?
  /// The first bytes.
  private(set) var start: [UInt8] = []
  private var sieve: NameSieve
  private let path: String
  private let keyring: Keyring

  init(for name: ErasedName, in path: String, _ keyring: Keyring) throws(FileError) {
    self.path = path
    self.keyring = keyring
    var plain = NameSieve(name)
    var trace = SealTrace()
    var start: [UInt8] = []
    try DurableFile.scan(path) { bytes in
      if start.isEmpty { start = Array(bytes.prefix(4096)) }
      guard !trace.isFound(in: bytes) else { return false }
      plain.take(bytes)
      return !plain.isFound
    }
    self.start = start
    sieve = trace.isFound ? NameSieve(name) : plain
    if trace.isFound { try open() }
    stands = sieve.finish()
  }

  private mutating func open() throws(FileError) {
    guard let size = try FolderTree.entry(path)?.size, size <= SessionFile.largestSize else {
      // No file of ours is as large.
      unseen = .broken
      return
    }
    let bytes = try DurableFile.read(path, limit: SessionFile.largestSize)
    // As a whole first: whoever's editor it was may have put in line ends.
    guard !isWhole(bytes) else { return }
    for line in bytes.split(separator: 10) where !line.allSatisfy({ $0 <= 32 }) {
      guard !isWhole(Array(line)) else { continue }
      sieve.take(line + [10])
      unseen = unseen ?? .broken
    }
  }

  /// Whether it is one sealed text, or open text in which nothing is sealed.
  private mutating func isWhole(_ bytes: [UInt8]) -> Bool {
    guard Seal.isOn(bytes) else {
      guard let value = OwnFile.parsed(bytes), !value.holdsSeal else { return false }
      sieve.take(bytes + [10])
      return true
    }
    do {
      sieve.take(try keyring.opened(bytes, path: path) + [10])
      return true
    } catch {
      guard error.kind.isForWantOfAPassphrase else { return false }
      unseen = .unopened
      return true
    }
  }
}

extension JSONValue {
  /// Whether something sealed stands in it that was put together anew: in a list, in another order.
  fileprivate var holdsSeal: Bool {
    switch self {
    case .array(let elements): elements.contains(where: \.holdsSeal)
    case .object(let members):
      self["format"] == .string(Seal.format) || self["nonce"] != nil && self["data"] != nil
        || members.contains(where: \.value.holdsSeal)
    default: false
    }
  }
}
