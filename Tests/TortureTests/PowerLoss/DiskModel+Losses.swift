extension DiskModel {
  /// What may have become of bytes that were written and not synchronised.
  private enum Fate: CaseIterable {
    case kept, lost, zeroed, cut
  }

  /// Every folder that may be found at `path` when the power is lost now.
  func losses(at path: String) -> [FolderState] {
    var found = Set<FolderState>()
    for changes in survivors {
      var names = sureNames
      for change in changes { Self.apply(change, to: &names) }
      for fate in Fate.allCases {
        found.insert(folder(at: path, names, fate))
      }
    }
    return Array(found)
  }

  /// Which of the unsure changes to names came to the disk: none, all, the first so many, each
  /// alone, all but one.
  private var survivors: [[Change]] {
    let all = unsure
    return [[], all]
      + all.indices.flatMap { index -> [[Change]] in
        let others = Array(all[..<index]) + Array(all[(index + 1)...])
        return [[all[index]], others, Array(all[..<index])]
      }
  }

  private func folder(at path: String, _ names: Names, _ fate: Fate) -> FolderState {
    var state = FolderState()
    let steps = path.dropFirst(root.count).split(separator: "/")
    let start = steps.reduce(0 as Int?) { node, name in
      node.flatMap { names[$0]?[String(name)] }
    }
    if let start { gather(start, under: "", names, fate, into: &state) }
    return state
  }

  private func gather(
    _ folder: Int, under prefix: String, _ names: Names, _ fate: Fate,
    into state: inout FolderState
  ) {
    for (name, node) in names[folder] ?? [:] {
      if nodes[node].isFolder {
        gather(node, under: "\(prefix)\(name)/", names, fate, into: &state)
      } else {
        state.files[prefix + name] = bytes(of: nodes[node], fate)
      }
    }
  }

  private func bytes(of node: Node, _ fate: Fate) -> [UInt8] {
    let (written, synced) = (node.written, node.synced)
    guard written != synced else { return written }
    let same = zip(written, synced).prefix { $0 == $1 }.count
    return switch fate {
    case .kept: written
    case .lost: synced
    case .zeroed: written.prefix(same) + Array(repeating: 0, count: written.count - same)
    case .cut: Array(written.prefix(same + (written.count - same) / 2))
    }
  }
}
