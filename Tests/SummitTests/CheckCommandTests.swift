import Glibc
import ProgramRunning
import Testing

/// What `summit check` finds beside the faults of fields.
@Suite struct CheckCommandTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "Digital", "--table", "3", "--date", "2019-07-04").lines.first)
    try place.summit("add", path, "--parked", "--organisation", "Sage", "One")
  }

  private func bend(_ old: String, _ new: String) throws {
    let text = try place.read(path)
    #expect(text.contains(old))
    try place.write(text.replacing(old, with: new), to: path)
  }

  @Test func faultsBehindTheFirstSyntaxFaultAreNamedToo() throws {
    try bend("\"venue\": \"\",", "\"venue\": \"\"")
    try bend("\"votes\": 0,", "\"votes\": 0,,")
    try bend("\"takenBy\": \"\"", "takenBy\": \"\"")
    let run = try place.summit("check", path)
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 5, "\(run.errors)")
    #expect(lines[1].contains("a comma stands where none belongs"))
    #expect(lines[2].contains("a name has lost a quotation mark"))
    #expect(lines[3].hasSuffix("summit repair writes what can be read of it to a new file."))
  }

  @Test func aTableAndTheSettingsAreSentWhereTheyAreChecked() throws {
    try place.write("text,themes\nSlow line,full-fibre\n", to: "points.csv")
    try place.write("{\"keys\": {}}", to: "config.json")
    let run = try place.summit("check", "points.csv", "config.json")
    #expect(run.code == 1)
    #expect(run.errors.contains("points.csv: this is no session file"))
    #expect(run.errors.contains("are checked by summit import"))
    #expect(run.errors.contains("Settings are checked by summit keys"))
    #expect(!run.errors.contains("summit repair"))
  }

  @Test func manyFaultsAreCounted() throws {
    try bend("\"feedback\": [", "\"feedback\": [" + String(repeating: "{\"a\" 1},\n", count: 2000))
    let run = try place.summit("check", path)
    #expect(run.errors.split(separator: "\n").count < 110)
    #expect(run.errors.contains("more places are broken"))
  }

  @Test func brokenDraftsAreAFault() throws {
    try place.write("{", to: "Sessions/.2019-07-04-table-3.drafts.json")
    let run = try place.summit("check", path)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Sessions/.2019-07-04-table-3.drafts.json: "))
  }

  @Test func aHistoryThatIsNoneIsAFaultAndATornLineIsNot() throws {
    let history = "Sessions/.2019-07-04-table-3.history.jsonl"
    let heading = #"{"format":"summit-history","version":1,"session":"x"}"#
    try place.write("\(heading)\n{\"id\":\n{}\n", to: history)
    let torn = try place.summit("check", path)
    #expect(torn.code == 0)
    #expect(torn.errors.contains("\(history): no fault, but line 2: "), "\(torn.errors)")
    try place.write("rubbish\n", to: history)
    #expect(try place.summit("check", path).code == 1)
  }

  @Test func whatIsOddIsSaidAndNoFault() throws {
    try bend("\"editedAt\": null", "\"editedAt\": \"2001-01-01T00:00:00Z\"")
    let from = "\"stakeholders\": ["
    try bend(from, from + "{\"id\": \"x\", \"name\": \"Quiet\"},")
    try place.write("{", to: "Sessions/.2019-07-04-table-3.json.tmp-abc123")
    chmod("\(place.folder)/\(path)", 0o644)
    let run = try place.summit("check", path)
    #expect(run.code == 0)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 5, "\(run.errors)")
    #expect(lines[0].hasPrefix("\(path): no fault, but feedback[0].editedAt is earlier"))
    #expect(lines[1].contains("stakeholders[0] \"Quiet\" made no point"))
    #expect(lines[2].contains(".tmp-abc123: no fault, but it was left by a save"))
    #expect(lines[3].hasPrefix("\(path): no fault, but others on this machine may read it"))
    #expect(lines[4] == "1 file checked, 0 with faults.")
  }
}
