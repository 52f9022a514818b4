package import ConsultationModel

/// What a session's file name tells: `Sessions/2019-07-04-table-3.json`.
package struct SessionName: Equatable, Sendable {
  /// The path up to the name, with its slash.
  package let folder: String
  /// The name without `.json`.
  package let stem: String

  package init(_ path: String) {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = String(path[..<start])
    let name = path[start...]
    stem = String(name.hasSuffix(".json") ? name.dropLast(5) : name)
  }

  package var date: CalendarDate? { CalendarDate(String(stem.prefix(10))) }

  /// Names for a repaired file, the best first.
  package var repaired: [String] {
    ["\(folder)\(stem)-repaired.json"] + (2...99).map { "\(folder)\(stem)-repaired-\($0).json" }
  }
}
