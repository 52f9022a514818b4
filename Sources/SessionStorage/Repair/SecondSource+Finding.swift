import DurableFiles
import SealedFiles

extension SecondSource {
  private static let largestSize = 256 << 20

  /// Throws where what is sealed beside a session takes a passphrase that nobody gave.
  static func learnSeal(of text: CompanionText) throws(StorageError) {
    let companions = Companions(of: text.session)
    for path in [companions.history, companions.drafts] + companions.temporaries {
      if text.keyring.seals(text.session) == true { return }
      if let bytes = read(path) { try text.learnSeal(from: bytes) }
    }
  }

  /// What stands beside a session and can be read; the rest is of no use to a repair.
  static func all(by text: CompanionText) -> [SecondSource] {
    let companions = Companions(of: text.session)
    var sources: [SecondSource] = []
    if let bytes = read(companions.history) {
      sources.append(
        SecondSource(history: HistoryJournal(bytes, text), name: name(of: companions.history)))
    }
    for temporary in companions.temporaries {
      if let bytes = read(temporary).flatMap(text.plain) {
        sources.append(SecondSource(temporary: bytes, name: name(of: temporary)))
      }
    }
    if let bytes = read(companions.drafts).flatMap(text.plain),
      let drafts = SecondSource(damagedDrafts: bytes, name: name(of: companions.drafts))
    {
      sources.append(drafts)
    }
    return sources
  }

  private static func read(_ path: String) -> [UInt8]? {
    do {
      return try DurableFile.read(path, limit: largestSize)
    } catch {
      return nil
    }
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "").printable
  }
}
