import DurableFiles
import Glibc
import OrderedJSON
import ProgramRunning
import Testing

/// Eleven thousand statements of the public, where the machine has them beside the repository.
@Suite struct PolisTests {
  private static let path = statements()

  /// `../shared/data/polis/statements.csv`, seen from the repository's root.
  private static func statements(_ file: String = #filePath) -> String {
    var root = file
    for _ in 0..<3 { root = String(root[..<(root.lastIndex(of: "/") ?? root.startIndex)]) }
    return "\(root)/../shared/data/polis/statements.csv"
  }

  @Test(.enabled(if: access(path, R_OK) == 0, "The Polis statements are not on this machine."))
  func everyStatementIsImportedOnceAndCounted() throws {
    let place = try Workplace()
    let run = try place.summit("import", Self.path, "--sessions", "S", "--table", "Online")
    #expect(run.code == 0)
    #expect(run.errors.hasSuffix("11,079 points added, 0 already there, 0 rows skipped.\n"))
    let again = try place.summit("import", Self.path, "--sessions", "S", "--table", "Online")
    #expect(again.errors.hasSuffix("0 points added, 11,079 already there, 0 rows skipped.\n"))

    let report = try JSONValue(
      parsing: Array(place.summit("report", "S", "--format", "json").output.utf8))
    #expect(report["base"]?["points"] == .integer(11_079))
    #expect(report["base"]?["parked"] == .integer(11_079))
  }
}
