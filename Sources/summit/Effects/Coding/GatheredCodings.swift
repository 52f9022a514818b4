internal import ConsultationModel
internal import SessionStorage

/// Coders' logs found under paths that a person named: codings files, and folders of sessions.
struct GatheredCodings {
  private(set) var codings: [Codings] = []
  private var known: Set<String> = []

  mutating func gather(_ path: String) throws {
    guard World.isFolder(path) else { return try take(path) }
    let listing = try CodingsFolder(inSessions: path).listing()
    if let problem = listing.problems.first { throw problem }
    for file in listing.paths { try take(file) }
  }

  /// Copies of one coder's file, from two machines or two folders, are one log.
  private mutating func take(_ path: String) throws {
    guard known.insert(path).inserted else { return }
    let log = try CodingsFile.load(path)
    if let index = codings.firstIndex(where: { $0.isOf(log.coder) }) {
      codings[index].takeIn(log.decisions)
    } else {
      codings.append(log)
    }
  }
}
