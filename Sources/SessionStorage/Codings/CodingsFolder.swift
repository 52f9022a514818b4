package import ConsultationModel
import DurableFiles

/// The folder beside sessions in which each coder has a file: `Sessions/codings/jo-bell.json`.
package struct CodingsFolder: Equatable, Sendable {
  package let path: String

  package init(inSessions folder: String) {
    path = folder.hasSuffix("/") ? "\(folder)codings" : "\(folder)/codings"
  }

  /// What the folder holds; nothing where there is none.
  package func listing() throws(StorageError) -> SessionFolder.Listing {
    var listing = SessionFolder.Listing()
    do throws(FileError) {
      for name in try DurableFolder.names(in: path) where Self.isCodingsName(name) {
        let file = "\(path)/\(name)"
        if let problem = DurableFolder.problem(withFile: file) {
          listing.problems.append(problem)
        } else {
          listing.paths.append(file)
        }
      }
    } catch {
      guard error.isMissing else { throw StorageError(error) }
    }
    return listing
  }

  /// Every coder's log. One that can't be read stops it: what it holds would be missing.
  package func codings() throws(StorageError) -> [Codings] {
    try logs().map(\.codings)
  }

  /// A coder's file, or where a new coder's is to be. The folder is made where it is missing.
  package func path(of coder: String) throws(StorageError) -> String {
    guard !coder.allSatisfy(\.isWhitespace) else {
      throw StorageError("A coder without a name has no file. Give a name.")
    }
    let part = String(SessionFolder.safe(coder).prefix(Self.longestName))
    let stem = part.isEmpty ? "coder" : part
    // Another coder's file that can't be read is no hindrance where this one's is found at once.
    if try isOf(coder, "\(path)/\(stem).json") { return "\(path)/\(stem).json" }
    let logs = try logs()
    if let known = logs.first(where: { $0.codings.isOf(coder) }) { return known.path }
    do {
      try DurableFolder.make(path)
    } catch {
      throw StorageError(error)
    }
    let taken = Set(logs.map(\.path))
    let names = [stem] + (2...taken.count + 2).map { "\(stem)-\($0)" }
    return names.lazy.map { "\(path)/\($0).json" }.first { !taken.contains($0) }
      ?? "\(path)/\(stem).json"
  }

  private func isOf(_ coder: String, _ path: String) throws(StorageError) -> Bool {
    do {
      return try CodingsFile.load(path).isOf(coder)
    } catch {
      guard error.isMissing else { throw error }
      return false
    }
  }

  private func logs() throws(StorageError) -> [(path: String, codings: Codings)] {
    let listing = try listing()
    if let hidden = listing.problems.first { throw StorageError(hidden) }
    var logs: [(path: String, codings: Codings)] = []
    for path in listing.paths { logs.append((path, try CodingsFile.load(path))) }
    return logs
  }

  // As the names of sessions are cut.
  private static let longestName = 40

  private static func isCodingsName(_ name: String) -> Bool {
    name.hasSuffix(".json") && !name.hasPrefix(".")
  }
}
