import ArgumentParser
import DurableFiles
import Testing

@testable import summit

/// Every command that the handbook shows is one that the program takes.
@Suite struct HandbookCommandTests {
  private static func page(_ name: String, _ file: String = #filePath) throws -> String {
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return String(
      decoding: try DurableFile.read(root.joined(separator: "/") + "/docs/guide/\(name).md"),
      as: UTF8.self)
  }

  @Test(arguments: ["organisers", "note-takers", "analysts"])
  func everyCommandIsUnderstood(name: String) throws {
    let lines = try Self.page(name).split(separator: "\n")
      .filter { $0.hasPrefix("      summit") }.map { $0.drop { $0 == " " } }
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(throws: Never.self, "\(line)") {
        _ = try Summit.parseAsRoot(Array(Self.words(line).dropFirst()))
      }
    }
  }

  /// As a shell parts them: words in quotation marks are one.
  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.isMultiple(of: 2) ? $1.split(separator: " ").map(String.init) : [String($1)]
    }
  }
}
