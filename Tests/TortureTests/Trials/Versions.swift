import OrderedJSON
import ProgramRunning

/// A folder before and after a change that nothing disturbed: whatever happens on the way, each
/// session must be one or the other.
struct Versions: Sendable {
  let old: FolderState
  let new: FolderState
  /// What is to be in no file of the new one.
  private let erased: String?
  private let newValues: [String: JSONValue]

  init(old: FolderState, new: FolderState, erased: String? = nil) throws {
    self.old = old
    self.new = new
    self.erased = erased
    // A damaged session stays as it is, and is compared by its bytes.
    newValues = try new.sessions.filter { old.files[$0.key] != $0.value }
      .mapValues { try JSONValue(parsing: $0).withoutIDsAndTimes }
  }

  /// What a command makes of what stands there before.
  static func undisturbed(_ scenario: Scenario) throws -> Versions {
    let place = try scenario.prepare()
    let old = try FolderState(of: place.sessions)
    let outcome = try scenario.run(at: place)
    guard outcome.code == 0 else {
      throw BrokenPromise(description: "\(scenario) fails undisturbed: \(outcome)")
    }
    return try Versions(
      old: old, new: FolderState(of: place.sessions), erased: scenario.erased)
  }

  /// Whether the session is whole and new.
  func isNew(_ name: String, _ bytes: [UInt8]?) -> Bool {
    if newValues[name] == nil { return bytes == new.files[name] }
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
    !hasErased(in: state) && new.sessions.keys.allSatisfy { isNew($0, state.files[$0]) }
  }

  /// Whether what was to be erased still stands somewhere.
  private func hasErased(in state: FolderState) -> Bool {
    guard let erased = erased.map({ Array($0.utf8) }) else { return false }
    return state.files.values.contains { $0.contains(erased) }
  }

  /// Hidden files that a change which nothing disturbed wouldn't leave.
  func leftovers(in state: FolderState) -> [String] {
    state.files.keys.filter { FolderState.isHidden($0) && old.files[$0] == nil }
      .filter { new.files[$0] == nil }.sorted()
  }

  /// What was said on standard output to be done and isn't: ids of points, paths of sessions, and
  /// that a name stands nowhere.
  func unkept(_ confirmed: [String], in state: FolderState, of folder: String) -> [String] {
    confirmed.filter { line in
      if line.hasPrefix(folder + "/") {
        let name = String(line.dropFirst(folder.count + 1))
        return !isNew(name, state.files[name])
      }
      if erased != nil { return line.hasSuffix("stands in none.") && hasErased(in: state) }
      let quoted = Array("\"\(line)\"".utf8)
      return !state.sessions.values.contains { $0.contains(quoted) }
    }
  }
}
