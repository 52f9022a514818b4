import Glibc
import OrderedJSON
import ProgramRunning
import Testing

@Suite struct CodingCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  @discardableResult
  private func bringIn(_ table: String, _ arguments: String...) throws -> Outcome {
    try place.write(table, to: "points.csv")
    return try place.start(["import", "points.csv", "--sessions", "Sessions"] + arguments).finish()
  }

  private func decisions(_ name: String) throws -> [JSONValue] {
    let file = try JSONValue(parsing: Array(place.read("Sessions/codings/\(name).json").utf8))
    guard case .array(let decisions) = file["decisions"] else { return [] }
    return decisions
  }

  @Test func codesOfATableBecomeDecisionsOfTheirCoder() throws {
    let run = try bringIn("text,themes\na,full-fibre\nb,-\nc,\n")
    #expect(run.code == 0)
    #expect(
      run.errors
        == "3 points added, 0 already there, 0 rows skipped.\n"
        + "Sessions/codings/import.json: 2 points coded by import.\n")
    #expect(try decisions("import").map { $0["did"] } == [.string("added"), .string("none")])
    var status = stat()
    #expect(stat("\(place.folder)/Sessions/codings/import.json", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try place.summit("check").code == 0)
  }

  @Test func theSameTableTwiceCodesNothingTwice() throws {
    try bringIn("text,themes\na,full-fibre\nb,-\n")
    let once = try place.read("Sessions/codings/import.json")
    let run = try bringIn("text,themes\na,full-fibre\nb,-\n")
    #expect(run.errors.contains("0 points coded by import, 2 decided before and left alone."))
    #expect(try place.read("Sessions/codings/import.json") == once)
  }

  @Test func aTableWithoutCodesWritesNone() throws {
    try bringIn("text,themes\na,\n")
    #expect(try place.sessionNames(in: "Sessions").allSatisfy { $0 != "codings" })
  }

  @Test func anUnknownThemeIsNamedByItsRow() throws {
    let run = try bringIn("text,themes\na,full-fibre\nb,ful-fibre\n")
    #expect(run.code == 1)
    #expect(
      run.errors.hasPrefix(
        "points.csv: line 3: the themes \"ful-fibre\" is not known. Did you mean \"full-fibre\"?\n")
    )
    #expect(try !place.names().contains("Sessions"))
  }

  @Test func theCodebookInUseSaysWhatATableMayCode() throws {
    try bringIn("text\na\n")
    try place.summit("codebook", "merge", "full-fibre", "mobile-5g", "--name", "Networks")
    #expect(try bringIn("text,themes\nb,networks\n").code == 0)
    let run = try bringIn("text,themes\nc,full-fibre\n")
    #expect(
      run.errors.contains("the theme \"full-fibre\" was merged into networks. Use one of today's."))
    // Points may have themes of the guide's own codebook and of this one.
    let name = try #require(try place.sessionNames(in: "Sessions").first { $0.hasPrefix("20") })
    let added = try place.summit(
      "add", "Sessions/\(name)", "--parked", "--theme", "networks", "D")
    #expect(added.code == 0, "\(added)")
    let check = try place.summit("check")
    #expect(check.code == 0, "\(check.errors)")
  }

  @Test func twoPeopleWhoCodedOneTableAreCompared() throws {
    try bringIn("text,themes\na,full-fibre\nb,-\nc,mobile-5g\nd,full-fibre\n", "--coder", "Ann")
    let second = try bringIn(
      "text,themes\na,full-fibre\nb,full-fibre\nc,full-fibre\nd,\n", "--coder", "Ben")
    #expect(second.errors.contains("0 points added, 4 already there"))
    let text = try place.summit("agreement")
    #expect(
      text.output.hasPrefix("Ann and Ben: 3 points coded by both, 1 only by Ann, 0 only by Ben\n"))
    #expect(text.output.contains("the same themes      33.3% (1 of 3)"))
    let run = try place.summit("agreement", "--format", "json")
    let json = try JSONValue(parsing: Array(run.output.utf8))
    guard case .array(let pairs) = json["pairs"] else { return #expect(Bool(false)) }
    #expect(pairs.count == 1)
    #expect(pairs[0]["alike"] == .integer(1))
    #expect(json["codebook"] == .string("ne-lis-digital"))
    let csv = try place.summit("agreement", "--format", "csv")
    #expect(csv.lines.count == 4)
    #expect(csv.lines[1].hasPrefix("Ann,Ben,,3,,,,,33.3333,"))
    // What was coded as either is alike once they are one theme.
    try place.summit("codebook", "merge", "full-fibre", "mobile-5g", "--name", "Networks")
    #expect(try place.summit("agreement").output.contains("(2 of 3)"))
  }

  @Test func oneCoderIsNobodyToCompare() throws {
    try bringIn("text,themes\na,full-fibre\n")
    #expect(try place.summit("agreement").output.hasPrefix("Nobody to compare"))
    #expect(try place.summit("agreement", "--sessions", "Elsewhere").code == 1)
    #expect(try place.summit("agreement", "Sessions/codings/import.json").code == 0)
  }

  @Test func brokenCodingsAreNamedWithTheirPlace() throws {
    try bringIn("text,themes\na,full-fibre\n")
    let path = "Sessions/codings/import.json"
    try place.write(try place.read(path).replacing("full-fibre", with: "ful-fibre"), to: path)
    try place.summit("codebook", "rename", "full-fibre", "Fibre")
    let check = try place.summit("check")
    #expect(check.code == 1)
    #expect(check.errors.hasPrefix("\(path): decisions[0].theme \"ful-fibre\" is not in codebook"))
    try place.write("{", to: path)
    let broken = try place.summit("check")
    #expect(broken.errors.hasPrefix("\(path): line 1, column 1"))
    #expect(!broken.errors.contains("summit repair"))
    #expect(try place.summit("agreement").code == 1)
  }

  @Test func aCoderWhoIsErasedLeavesTheirDecisionsToNobodyInParticular() throws {
    try bringIn("text,themes\na,full-fibre\nb,-\n", "--coder", "Jo Bell")
    try bringIn("text,themes\na,full-fibre\nb,-\n", "--coder", "Ann")
    try place.summit("codebook", "rename", "full-fibre", "As Jo Bell calls it")
    let plan = try place.summit("erase", "--stakeholder", "Jo Bell", "--dry-run")
    #expect(plan.output.contains("  Sessions/codings/jo-bell.json\n"), "\(plan)")
    let run = try place.summit("erase", "--stakeholder", "Jo Bell")
    let names = try place.sessionNames(in: "Sessions/codings")
    #expect(names.count == 2 && names[0] == "ann.json" && names[1].hasPrefix("coder-"))
    let file = try place.read("Sessions/codings/\(names[1])")
    #expect(!file.contains("Bell") && file.contains("\"coder\": \"\(names[1].dropLast(5))\""))
    // A theme is nobody's name: it stays, and is named for a person to look at.
    #expect(run.code == 1)
    #expect(run.output.contains("Sessions/codebook.json holds it in a theme"), "\(run)")
    #expect(try place.read("Sessions/codebook.json").contains("As Jo Bell calls it"))
    #expect(try place.summit("agreement").output.hasPrefix("Ann and coder-"))
    #expect(try place.summit("check").code == 0)
  }

  @Test func whoChangedTheCodebookIsErasedToo() throws {
    try place.summit("new", "--title", "T", "--table", "3", "--date", "2019-07-04")
    try place.summit("codebook", "rename", "full-fibre", "Fibre")
    let path = "Sessions/codebook.json"
    let text = try place.read(path)
    let by = try #require(text.firstRange(of: "\"by\": \"")).upperBound
    let end = try #require(text[by...].firstIndex(of: "\""))
    try place.write(text.replacingCharacters(by..<end, "Jo Bell"), to: path)
    #expect(try place.summit("erase", "--stakeholder", "Jo Bell").code == 0)
    #expect(try place.read(path).contains("\"by\": \"\""))
    #expect(try place.summit("check").code == 0)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ other: String) -> String {
    String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
