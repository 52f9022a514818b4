internal import DurableFiles
internal import GuideLibrary
internal import SessionStorage

/// What people's coding has written beside the sessions of a folder.
struct CodingFiles {
  private(set) var paths: [String] = []
  private(set) var problems: [(path: String, sentence: String)] = []

  /// The codebook in use, then the coders' files.
  init(beside sessions: String) {
    let codebook = CodebookFile.path(inSessions: sessions)
    if World.isThere(codebook) { paths.append(codebook) }
    do {
      let listing = try CodingsFolder(inSessions: sessions).listing()
      paths += listing.paths
      problems = listing.problems.map { ($0.path, $0.sentence) }
    } catch {
      problems = [(sessions, error.sentence)]
    }
  }
}
