import OrderedJSON

/// A folder before and after a change that nothing disturbed: whatever happens on the way, each
/// session must be one or the other.
struct Versions: Sendable {
  let old: FolderState
  let new: FolderState
  private let newValues: [String: JSONValue]

  init(old: FolderState, new: FolderState) throws {
    self.old = old
    self.new = new
    newValues = try new.sessions.mapValues { try JSONValue(parsing: $0).withoutIDsAndTimes }
  }

  /// Whether the session is whole and new.
  func isNew(_ name: String, _ bytes: [UInt8]?) -> Bool {
    guard let bytes, let value = try? JSONValue(parsing: bytes) else { return false }
    return value.withoutIDsAndTimes == newValues[name]
  }

  /// Sessions that are neither the old nor the new.
  func problems(in state: FolderState) -> [String] {
    let names = Set(old.sessions.keys).union(new.sessions.keys).union(state.sessions.keys)
    return names.sorted().compactMap { name in
      let bytes = state.files[name]
      if bytes == old.files[name] || isNew(name, bytes) { return nil }
      let found = bytes.map { String(decoding: $0.prefix(4000), as: UTF8.self) } ?? "nothing"
      return "\(name) is neither the old nor the new version, but: \(found)"
    }
  }

  /// Whether every session is the new one.
  func areNew(_ state: FolderState) -> Bool {
    new.sessions.keys.allSatisfy { isNew($0, state.files[$0]) }
  }

  /// Hidden files that a change which nothing disturbed wouldn't leave.
  func leftovers(in state: FolderState) -> [String] {
    state.files.keys.filter { FolderState.isHidden($0) && old.files[$0] == nil }
      .filter { new.files[$0] == nil }.sorted()
  }

  /// What was said on standard output to be done and isn't: ids of points, paths of sessions.
  func unkept(_ confirmed: [String], in state: FolderState, of folder: String) -> [String] {
    confirmed.filter { line in
      if line.hasPrefix(folder + "/") {
        let name = String(line.dropFirst(folder.count + 1))
        return !isNew(name, state.files[name])
      }
      let quoted = Array("\"\(line)\"".utf8)
      return !state.sessions.values.contains { $0.contains(quoted) }
    }
  }
}
