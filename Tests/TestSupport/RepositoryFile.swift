import Glibc

/// The bytes of a file of the repository, by its path from the root.
package func repositoryFile(_ path: String) throws -> [UInt8] {
  let here = #filePath
  let root = here.dropLast("Tests/TestSupport/RepositoryFile.swift".count)
  guard let file = fopen(root + path, "rb") else { throw RepositoryFileError.missing(path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}

package enum RepositoryFileError: Error {
  case missing(String)
}
