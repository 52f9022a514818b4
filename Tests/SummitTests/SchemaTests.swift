import OrderedJSON
import ProgramRunning
import TestSupport
import Testing

/// What the program writes beside sessions, held against the shapes that docs describe.
struct SchemaTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      table,proposition,question,text,themes
      1,digital-infrastructure,effective,fibre to the farm,full-fibre
      1,digital-infrastructure,effective,nothing in particular,-
      1,digital-infrastructure,effective,the same words twice over in this room,
      2,digital-infrastructure,effective,the same words twice over in this room,

      """, to: "coded.csv")
    try place.summit(
      "import", "coded.csv", "--sessions", "Sessions", "--date", "2019-07-04", "--coder", "Mo")
    try place.summit("codebook", "rename", "full-fibre", "Fast lines")
    try place.summit("codebook", "merge", "mobile-5g", "full-fibre", "--name", "Networks")
    try place.summit("codebook", "retire", "ip")
  }

  private static func problems(_ bytes: [UInt8], _ schema: String) throws -> [String] {
    try JSONSchema(repositoryFile("docs/\(schema).schema.json"))
      .problems(in: try JSONValue(parsing: bytes))
  }

  @Test(arguments: [
    ("Sessions/codings/mo.json", "codings"), ("Sessions/codebook.json", "codebook"),
  ])
  func aFileIsAsItsSchemaSays(name: String, schema: String) throws {
    let bytes = Array(try place.read(name).utf8)
    #expect(bytes.count > 200)
    #expect(try Self.problems(bytes, schema) == [])
  }

  @Test func theThemesOfPointsAreAsTheirSchemaSays() throws {
    let output = try place.summit("themes", "Sessions", "--format", "json").output
    #expect(output.contains("\"nearlyTheSame\": [\n"))
    #expect(try Self.problems(Array(output.utf8), "themes") == [])
  }

  @Test func aSchemaFindsWhatIsWrong() throws {
    let wrong = #"{"format":"summit-codings","version":1,"coder":"","decisions":[{"did":"sung"}]}"#
    #expect(try Self.problems(Array(wrong.utf8), "codings").count >= 2)
  }
}
