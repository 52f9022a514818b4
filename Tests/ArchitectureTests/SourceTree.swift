import Glibc
import TestSupport

/// The sources of the project as they stand on disk.
enum SourceTree {
  /// A source file and the modules it imports.
  struct File {
    let path: String
    let imports: Set<String>
  }

  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  static func text(_ path: String) throws -> String {
    String(decoding: try repositoryFile(path), as: UTF8.self)
  }

  static func rooms() throws -> [String] {
    try entries("Sources").filter(\.isFolder).map(\.name)
  }

  static func swiftFiles(of room: String) throws -> [File] {
    try files(under: "Sources/\(room)").filter { $0.hasSuffix(".swift") }.map { path in
      File(path: path, imports: imports(in: try text(path)))
    }
  }

  static func files(under folder: String) throws -> [String] {
    try entries(folder).flatMap { entry in
      let path = "\(folder)/\(entry.name)"
      return entry.isFolder ? try files(under: path) : [path]
    }
  }

  /// `internal import ConsultationModel`, `@testable import summit`, `import struct A.B`.
  private static func imports(in text: String) -> Set<String> {
    let modules = text.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2,
        words[..<index].allSatisfy({ modifiers.contains(String($0)) })
      else { return nil }
      return words.last.map { String($0.prefix { $0 != "." }) }
    }
    return Set(modules)
  }

  private static let modifiers: Set<String> = [
    "package", "internal", "private", "fileprivate", "public", "@testable", "@preconcurrency",
  ]

  private static func entries(_ folder: String) throws -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir("\(root)/\(folder)") else { throw Unreadable(path: folder) }
    defer { closedir(stream) }
    var found: [(String, Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { found.append((name, Int32(entry.pointee.d_type) == DT_DIR)) }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  /// A file of the project that could not be read.
  struct Unreadable: Error {
    let path: String
  }
}
