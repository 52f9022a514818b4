/// A session and the hidden files that belong to it, or any other file by itself.
struct FileFamily {
  /// Where its session stands, or would stand: what locks and holds go by.
  let session: String
  private(set) var paths: [String] = []
  /// Whether the name stands in the mark that somebody left, which goes with the next hold.
  private(set) var isMarkNamed = false

  init(session: String) {
    self.session = session
  }

  mutating func add(_ path: String) { paths.append(path) }

  mutating func note(nameIn path: String) {
    isMarkNamed = isMarkNamed || path.hasSuffix(".holder")
  }

  /// `Sessions/table-3.json` for `Sessions/..table-3.drafts.json.tmp-k3x9qa`, and for itself.
  static func session(of path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var name = path[start...]
    if name.hasPrefix(".") {
      name = name.drop { $0 == "." }
      if isLeftover(path) { name = name.dropLast(11) }
      name = unnumbered(name)
      for ending in [
        ".damaged", ".history.jsonl", ".drafts.json", ".moved.json", ".holder", ".lock",
      ]
      where name.hasSuffix(ending) {
        name = name.dropLast(ending.count)
      }
    }
    return "\(path[..<start])\(name)\(name.hasSuffix(".json") ? "" : ".json")"
  }

  /// `.table-3.drafts.json.damaged` for the second that was set aside, `….damaged-2`.
  static func unnumbered(_ name: Substring) -> Substring {
    let digits = name.utf8.reversed().prefix { (48...57).contains($0) }.count
    let stem = name.dropLast(digits)
    return digits > 0 && stem.hasSuffix(".damaged-") ? stem.dropLast() : name
  }

  /// Whether it is what a crash in the middle of a save left: `.table-3.json.tmp-k3x9qa`.
  static func isLeftover(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.utf8.suffix(11)
    return name.hasPrefix(".") && ending.starts(with: ".tmp-".utf8)
      && ending.dropFirst(5).allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
  }
}
