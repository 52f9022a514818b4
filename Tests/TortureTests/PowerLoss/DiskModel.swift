/// A disk as the calls of a program change it: what is sure to be there after the power is lost,
/// and what may or may not be.
///
/// Only what was synchronised is sure: a file's bytes by fsync of the file, a name by fsync of the
/// folder that it stands in. No kindness of any file system is counted on.
struct DiskModel {
  /// A file or a folder, whatever its names are.
  struct Node {
    let isFolder: Bool
    var written: [UInt8] = []
    var synced: [UInt8] = []
  }

  /// A change to the names of folders.
  enum Change {
    case added(String, in: Int, node: Int)
    case removed(String, in: Int)
    case moved(String, in: Int, to: String, of: Int, node: Int)

    func concerns(_ folder: Int) -> Bool {
      switch self {
      case .added(_, let place, _), .removed(_, let place): place == folder
      case .moved(_, let from, _, let to, _): from == folder || to == folder
      }
    }
  }

  /// The names in each folder.
  typealias Names = [Int: [String: Int]]

  /// Names and files are looked at from here down.
  let root: String
  var nodes: [Node] = [Node(isFolder: true)]
  var names: Names = [0: [:]]
  private(set) var sureNames: Names = [0: [:]]
  /// In the order in which they were made.
  private(set) var unsure: [Change] = []
  var open: [Int: (node: Int, offset: Int, appends: Bool)] = [:]

  init(root: String) { self.root = root }

  /// The node at a path; nil where there is none or where it is outside.
  func node(at path: String) -> Int? {
    guard path.isWithin(root) else { return nil }
    return path.dropFirst(root.count).split(separator: "/").reduce(0 as Int?) { node, name in
      node.flatMap { names[$0]?[String(name)] }
    }
  }

  /// The folder that a path stands in, and its last name.
  func place(of path: String) -> (folder: Int, name: String)? {
    guard let slash = path.lastIndex(of: "/"), let folder = node(at: String(path[..<slash]))
    else { return nil }
    return (folder, String(path[path.index(after: slash)...]))
  }

  mutating func addNode(isFolder: Bool) -> Int {
    nodes.append(Node(isFolder: isFolder))
    if isFolder { names[nodes.count - 1] = [:] }
    return nodes.count - 1
  }

  mutating func make(_ change: Change) {
    Self.apply(change, to: &names)
    unsure.append(change)
  }

  /// All that was done to this file, or to the names in this folder, is sure from now on.
  mutating func synchronise(_ node: Int) {
    nodes[node].synced = nodes[node].written
    for change in unsure where change.concerns(node) { Self.apply(change, to: &sureNames) }
    unsure.removeAll { $0.concerns(node) }
  }

  static func apply(_ change: Change, to names: inout Names) {
    switch change {
    case .added(let name, let folder, let node): names[folder, default: [:]][name] = node
    case .removed(let name, let folder): names[folder]?[name] = nil
    case .moved(let old, let from, let new, let to, let node):
      names[from]?[old] = nil
      names[to, default: [:]][new] = node
    }
  }
}
