import OrderedJSON
import ProgramRunning
import TestSupport
import Testing

/// The example sessions that ship, and what is made of them.
@Suite struct ExamplesTests {
  private let place: Workplace
  private let names: [String]

  init() throws {
    place = try Workplace()
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
    let found = try place.run("/bin/ls", "\(folder)/Sessions").lines
    names = found.filter { $0.hasSuffix(".json") }
    for name in names {
      let text = String(decoding: try repositoryFile("Sessions/\(name)"), as: UTF8.self)
      try place.write(text, to: "Sessions/\(name)")
    }
  }

  @Test func theExamplesAreWithoutFaults() throws {
    #expect(names.count >= 2)
    let check = try place.summit("check", "Sessions")
    #expect(check.code == 0, "\(check.errors)")
  }

  @Test func theExamplesFollowTheDocumentedSchema() throws {
    let schema = try JSONSchema(repositoryFile("docs/session.schema.json"))
    for name in names {
      let session = try JSONValue(parsing: repositoryFile("Sessions/\(name)"))
      #expect(schema.problems(in: session) == [])
    }
  }

  @Test func theReportFollowsTheDocumentedSchemaAndAddsUp() throws {
    let schema = try JSONSchema(repositoryFile("docs/report.schema.json"))
    let run = try place.summit("report", "Sessions", "--format", "json")
    let report = try JSONValue(parsing: Array(run.output.utf8))
    #expect(schema.problems(in: report) == [])
    let placed = report["propositions"].elements.flatMap { $0["questions"].elements }
      .map { $0["points"].number }.reduce(0, +)
    let unplaced = report["parked"].elements.count {
      $0["proposition"] == .null || $0["question"] == .null
    }
    #expect(placed + unplaced == report["base"]?["points"].number)
  }

  @Test func everyFormOfTheReportIsMade() throws {
    let markdown = try place.summit("report", "Sessions")
    #expect(markdown.output.hasPrefix("# "))
    let csv = try place.summit("report", "Sessions", "--format", "csv", "--output", "points.csv")
    #expect(csv.code == 0)
    let again = try place.summit("import", "points.csv", "--sessions", "Again")
    #expect(again.code == 0, "\(again.errors)")
    let points = { (folder: String) in
      let run = try place.summit("report", folder, "--format", "json")
      return try JSONValue(parsing: Array(run.output.utf8))["base"]?["points"]
    }
    #expect(try points("Again") == points("Sessions"))
  }
}

extension JSONValue? {
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  fileprivate var number: Int {
    if case .integer(let number) = self { return number }
    return 0
  }
}
