import DurableFiles

/// The hidden files that stand beside a session.
struct Companions {
  let drafts: String
  let history: String
  /// What saves that never ended left behind: `.table-3.json.tmp-k3x9qa`.
  let temporaries: [String]

  init(of session: String) {
    drafts = DraftFile.path(forSession: session)
    history = HistoryFile.path(forSession: session)
    let start = session.lastIndex(of: "/").map { session.index(after: $0) } ?? session.startIndex
    let folder = session[..<start]
    // As TemporaryFile shortens it.
    let name = String(decoding: session[start...].utf8.prefix(200), as: UTF8.self)
    temporaries = Self.names(in: folder.isEmpty ? "." : String(folder))
      .filter { $0.hasPrefix(".\(name).tmp-") }.map { folder + $0 }
  }

  private static func names(in folder: String) -> [String] {
    do {
      return try DurableFolder.names(in: folder)
    } catch {
      // A folder that may be entered and not listed: nothing can be found in it.
      return []
    }
  }
}
