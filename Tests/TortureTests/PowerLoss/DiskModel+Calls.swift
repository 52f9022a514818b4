import DurableFiles
import TestSupport

extension DiskModel {
  /// What stands in a folder before a run is sure.
  init(of folder: String) throws {
    self.init(root: folder)
    try take(folder, into: 0)
  }

  private mutating func take(_ path: String, into folder: Int) throws {
    for name in TestSupport.names(in: path) {
      let inner = "\(path)/\(name)"
      let bytes = try? DurableFile.read(inner)
      let node = addNode(isFolder: bytes == nil)
      nodes[node].written = bytes ?? []
      make(.added(name, in: folder, node: node))
      if bytes == nil { try take(inner, into: node) }
      synchronise(node)
    }
    synchronise(folder)
  }

  /// Follows one call; returns whether it may have changed what a loss of power leaves.
  mutating func follow(_ call: TracedCall) throws -> Bool {
    guard let result = call.result, result >= 0 else { return false }
    let paths = call.paths
    switch call.name {
    case "open", "openat", "creat": return open(call, as: result)
    case "close": open[call.descriptor] = nil
    case "lseek": open[call.descriptor]?.offset = result
    case "write": return write(call.strings.first ?? [], to: call.descriptor)
    case "pwrite64":
      return write(call.strings.first ?? [], to: call.descriptor, at: Int(call.argument(3)))
    case "fsync", "fdatasync":
      guard let node = open[call.descriptor]?.node else { return false }
      synchronise(node)
      return true
    case "ftruncate":
      guard let node = open[call.descriptor]?.node, let size = Int(call.argument(1)) else { break }
      resize(node, to: size)
      return true
    case "mkdir", "mkdirat": return add(paths.last, node: addNode(isFolder: true))
    case "link", "linkat":
      guard paths.count == 2, let node = node(at: paths[0]) else { break }
      return add(paths[1], node: node)
    case "unlink", "unlinkat", "rmdir": return remove(paths.last)
    case "rename", "renameat", "renameat2": return move(paths)
    default: try refuseUnknown(call)
    }
    return false
  }

  private mutating func open(_ call: TracedCall, as descriptor: Int) -> Bool {
    guard let path = call.strings.first.map({ String(decoding: $0, as: UTF8.self) }),
      path.isWithin(root)
    else { return false }
    var hasChanged = false
    if node(at: path) == nil {
      guard call.arguments.contains("O_CREAT") else { return false }
      hasChanged = add(path, node: addNode(isFolder: false))
    }
    guard let node = node(at: path) else { return false }
    if call.arguments.contains("O_TRUNC") { nodes[node].written = [] }
    open[descriptor] = (node, 0, call.arguments.contains("O_APPEND"))
    return hasChanged || call.arguments.contains("O_TRUNC")
  }

  private mutating func write(
    _ bytes: [UInt8], to descriptor: Int, at place: Int? = nil
  ) -> Bool {
    guard let file = open[descriptor] else { return false }
    let start = file.appends ? nodes[file.node].written.count : place ?? file.offset
    let end = start + bytes.count
    if nodes[file.node].written.count < end { resize(file.node, to: end) }
    nodes[file.node].written.replaceSubrange(start..<end, with: bytes)
    if place == nil { open[descriptor]?.offset = end }
    return true
  }

  private mutating func resize(_ node: Int, to size: Int) {
    let missing = max(0, size - nodes[node].written.count)
    nodes[node].written = nodes[node].written.prefix(size) + Array(repeating: 0, count: missing)
  }

  private mutating func add(_ path: String?, node: Int) -> Bool {
    guard let place = path.flatMap(place(of:)) else { return false }
    make(.added(place.name, in: place.folder, node: node))
    return true
  }

  private mutating func remove(_ path: String?) -> Bool {
    guard let path, node(at: path) != nil, let place = place(of: path) else { return false }
    make(.removed(place.name, in: place.folder))
    return true
  }

  private mutating func move(_ paths: [String]) -> Bool {
    guard paths.count == 2, let node = node(at: paths[0]), let old = place(of: paths[0]),
      let new = place(of: paths[1])
    else { return false }
    make(.moved(old.name, in: old.folder, to: new.name, of: new.folder, node: node))
    return true
  }

  /// What changes files in ways that this model can't follow must not pass as harmless.
  private func refuseUnknown(_ call: TracedCall) throws {
    let changing = [
      "writev", "pwritev", "truncate", "fallocate", "copy_file_range", "sendfile",
      "symlink", "symlinkat", "dup", "dup2", "dup3",
    ]
    guard changing.contains(call.name), call.touches(root) else { return }
    throw BrokenPromise(description: "The model of the disk doesn't know \(call.name).")
  }
}
