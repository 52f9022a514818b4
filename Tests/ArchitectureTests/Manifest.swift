/// What Package.swift says of each room: read from its text, since a test can't ask the manifest.
struct Manifest {
  /// The names of what each target uses.
  private(set) var dependencies: [String: Set<String>] = [:]
  /// Programs for development, which stand in Sources and on no floor.
  let tools: Set<String> = ["SummitBenchmark", "SummitTraining"]

  init() throws {
    let text = try SourceTree.text("Package.swift")
    for call in Self.calls(in: text) {
      guard let name = Self.quoted(call).first else { continue }
      // The name itself is quoted too.
      var used = Set(Self.quoted(call).dropFirst())
      if call.contains("argumentParser") { used.insert("ArgumentParser") }
      if call.contains("systemPackage") { used.insert("SystemPackage") }
      dependencies[name] = used
    }
  }

  /// The words between the brackets of every `room(…)`, `.target(…)` and `.executableTarget(…)`.
  private static func calls(in text: String) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [Substring] = []
    for opening in ["  room(", "  .target(", "  .executableTarget("] {
      for line in lines where line.hasPrefix(opening) {
        let start = text.index(line.startIndex, offsetBy: opening.count)
        var depth = 1
        let end = text[start...].firstIndex { character in
          depth += character == "(" ? 1 : character == ")" ? -1 : 0
          return depth == 0
        }
        if let end { found.append(text[start..<end]) }
      }
    }
    return found
  }

  private static func quoted(_ text: Substring) -> [String] {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }
}
