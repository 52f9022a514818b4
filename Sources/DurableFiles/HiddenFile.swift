/// Names of hidden files that belong to another file.
package enum HiddenFile {
  /// `Sessions/.table-3.json.lock` for `Sessions/table-3.json`.
  package static func path(beside path: String, ending: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<start]).\(path[start...])\(ending)"
  }

  /// The same without the `.json` of the other: `Sessions/.table-3.drafts.json`.
  package static func path(besideJSON path: String, ending: String) -> String {
    self.path(beside: path.hasSuffix(".json") ? String(path.dropLast(5)) : path, ending: ending)
  }
}
