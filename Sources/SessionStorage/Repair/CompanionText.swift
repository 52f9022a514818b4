import DurableFiles
import SealedFiles

/// What stands beside a session, opened where the session is sealed.
struct CompanionText {
  let session: String
  let keyring: Keyring
  /// Whether the session's file says that it is sealed, be it opened or not.
  var isSealed = false

  // A stranger's history may begin with as many seals as it likes, and each try takes a second.
  private static let mostTried = 3

  /// Nil where it is not the session's own.
  func plain(_ bytes: [UInt8]) -> [UInt8]? {
    if !Seal.isOn(bytes), !isSealed, keyring.seals(session) != true { return bytes }
    do {
      return try keyring.opened(bytes, belongingTo: session)
    } catch {
      return nil
    }
  }

  /// A history, each line opened by itself; nil for those that can't be.
  func lines(of history: [UInt8]) -> [[UInt8]?] {
    history.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.isEmpty ? [] : plain(Array(line))
    }
  }

  /// Learns from a companion how the session is sealed, where its own file tells it no more.
  /// Throws where that takes a passphrase that nobody gave.
  func learnSeal(from companion: [UInt8]) throws(StorageError) {
    var problem: SealError?
    let lines = companion.split(separator: 10).lazy.map { Array($0) }
    for line in lines.filter(Seal.isOn).prefix(Self.mostTried) {
      if keyring.seals(session) == true { return }
      do {
        _ = try keyring.opened(line, path: session)
      } catch {
        if error.kind.isForWantOfAPassphrase { problem = error }
      }
    }
    if let problem, keyring.seals(session) != true {
      throw StorageError(path: session, problem)
    }
  }
}
