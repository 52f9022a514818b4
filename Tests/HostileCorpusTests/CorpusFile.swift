import DurableFiles
import Glibc
import Testing

/// A file of the corpus and what must be said of it, kept beside it as `NAME.expected`.
struct CorpusFile: CustomTestStringConvertible, Sendable {
  let name: String
  private let path: String

  private static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast().joined(separator: "/") + "/Corpus"

  /// Every file of one of the corpus's folders: `sessions`, `guides`, `tables`.
  static func all(_ kind: String, ending: String) -> [CorpusFile] {
    do {
      return try DurableFolder.names(in: "\(root)/\(kind)").filter { $0.hasSuffix(ending) }
        .map { CorpusFile(name: $0, path: "\(root)/\(kind)/\($0)") }
    } catch {
      // No file is a failure too: a test counts them.
      return []
    }
  }

  var bytes: [UInt8] {
    get throws { try DurableFile.read(path) }
  }

  var expected: String {
    get throws {
      do {
        return String(decoding: try DurableFile.read(path + ".expected"), as: UTF8.self)
      } catch  where error.isMissing {
        return "nothing is expected yet; see docs/fuzzing.md"
      }
    }
  }

  var testDescription: String { name }

  /// As with the other golden files, a person looks at each before it is committed.
  func agree(on said: String) throws {
    guard getenv("SUMMIT_REWRITE_GOLDEN") != nil else { return }
    try DurableFile.replace(path + ".expected", with: Array(said.utf8), permissions: 0o644)
  }
}
