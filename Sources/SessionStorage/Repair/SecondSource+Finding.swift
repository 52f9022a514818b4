import DurableFiles

extension SecondSource {
  private static let largestSize = 256 << 20

  /// What stands beside a session and can be read; the rest is of no use to a repair.
  static func all(beside path: String) -> [SecondSource] {
    let companions = Companions(of: path)
    var sources: [SecondSource] = []
    if let bytes = read(companions.history) {
      sources.append(
        SecondSource(history: HistoryJournal(bytes), name: name(of: companions.history)))
    }
    for temporary in companions.temporaries {
      if let bytes = read(temporary) {
        sources.append(SecondSource(temporary: bytes, name: name(of: temporary)))
      }
    }
    if let bytes = read(companions.drafts),
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
