import Glibc

/// Gives a test an empty folder of its own and takes it away again.
package func withScratchFolder(_ work: (String) throws -> Void) throws {
  var template = Array("/tmp/summit-test-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw ScratchFolderError.notMade }
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { removeFolder(path) }
  try work(path)
}

package enum ScratchFolderError: Error {
  case notMade
}

/// Names of what stands in a folder, hidden files included, sorted.
package func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

private func removeFolder(_ path: String) {
  for name in names(in: path) where unlink("\(path)/\(name)") != 0 {
    removeFolder("\(path)/\(name)")
  }
  rmdir(path)
}
