import ConsultationModel
import DurableFiles
import SealedFiles

/// Finds the files that an erasure has to look at: all of a family one of whose files has the name.
struct ErasureSurvey {
  private(set) var families: [FileFamily] = []
  private var all: [String: FileFamily] = [:]
  private var affected: Set<String> = []
  private let name: ErasedName
  private let keyring: Keyring

  init(
    of name: ErasedName, in folder: String, refuge: String?, _ keyring: Keyring
  ) throws(FileError) {
    self.name = name
    self.keyring = keyring
    let files = try FolderTree.entries(below: folder).filter { $0.kind == .file }.map(\.path)
    // Sessions before what belongs to them: whoever is asked for a passphrase knows what it opens.
    for path in files.filter({ !Self.isHidden($0) }) + files.filter(Self.isHidden) {
      try note(path, of: FileFamily.session(of: path))
    }
    let kept = try Self.kept(in: refuge)
    let sessions = kept.isEmpty ? [:] : sessions(among: all.keys.sorted())
    for path in kept {
      if let id = Self.draftID(path) {
        if let session = sessions[id] { try note(path, of: session) }
      } else {
        try note(path, of: "\(folder)/new-session.draft.json")
      }
    }
    families = affected.sorted().compactMap { all[$0] }
  }

  private mutating func note(_ path: String, of session: String) throws(FileError) {
    all[session, default: FileFamily(session: session)].add(path)
    do {
      // What can't be opened is named by the search afterwards.
      guard try FileLook(for: name, in: path, keyring).stands else { return }
      affected.insert(session)
      all[session]?.note(nameIn: path)
    } catch {
      // So is a file of somebody else's; one of ours has to be read.
      if path.hasSuffix(".json") || path.hasSuffix(".jsonl") { throw error }
    }
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").last?.first == "."
  }

  /// Files that are kept elsewhere because a folder took none.
  static func kept(in refuge: String?) throws(FileError) -> [String] {
    guard let refuge, try FolderTree.entry(refuge) != nil else { return [] }
    return try FolderTree.entries(below: refuge).filter { $0.kind == .file }.map(\.path)
  }

  /// The name by which the refuge knows a session; nil for the form of a new one.
  static func draftID(_ path: String) -> String? {
    var name = path.split(separator: "/").last ?? ""
    if FileFamily.isLeftover(path) { name = name.dropFirst() }
    guard let end = name.firstRange(of: ".drafts.json") else { return nil }
    return String(name[..<end.lowerBound])
  }

  /// Paths of sessions by the names that the refuge has for them.
  private func sessions(among paths: [String]) -> [String: String] {
    var sessions: [String: String] = [:]
    for path in paths {
      // One that can't be read has no drafts that could be found by its id.
      do throws(StorageError) {
        let id = try SessionFile.load(path, keyring).id
        sessions[DraftFile.refugeName(of: id)] = path
      } catch {}
    }
    return sessions
  }
}
