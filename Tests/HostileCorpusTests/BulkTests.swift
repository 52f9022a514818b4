import Glibc
import ProgramRunning
import Testing

/// Files that are large or say one thing without end: bounded time, memory and words.
///
/// Not under a sanitizer, which takes many times the time and memory that these tests allow.
@Suite(.serialized, .enabled(if: !isSanitized)) struct BulkTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  private func write(points: String, rest: String = "") throws {
    try place.write(
      #"{"format":"summit-session","version":1,"id":"x","guide":{"id":"ne-lis-digital","version":1},"#
        + #""title":"T","date":"2019-07-04","table":"3","stakeholders":[],"feedback":[\#(points)]\#(rest)}"#,
      to: "a.json")
  }

  /// A session with a field of so many bytes that nothing reads.
  private func writeLine(of count: Int) throws {
    try write(points: point(0), rest: #","more":"@""#)
    let parts = Array(try place.read("a.json").utf8).split(separator: UInt8(ascii: "@"))
    try place.write(
      Array(parts.joined(separator: Array(repeating: UInt8(ascii: "a"), count: count))),
      to: "a.json")
  }

  private func point(_ id: Int, _ extra: String = "") -> String {
    #"{"id":"p\#(id)","proposition":"digital-infrastructure","question":"scale","text":"W","#
      + #""takenAt":"2019-07-04T14:02:31Z"\#(extra)}"#
  }

  @Test(arguments: [["check", "a.json"], ["show", "a.json"], ["guide", "check", "a.json"]])
  func aFileOfFourGigabytesIsRefusedUnread(command: [String]) throws {
    try place.write("{", to: "a.json")
    try #require(truncate("\(place.folder)/a.json", 4 << 30) == 0)
    let run = try place.bounded(command, seconds: 5)
    #expect(run.code == 1)
    #expect(run.errors.contains("a.json can't be read: it is larger than"))
  }

  @Test func aTableOfFourGigabytesIsRefusedUnread() throws {
    try place.write("text\n", to: "a.csv")
    try #require(truncate("\(place.folder)/a.csv", 4 << 30) == 0)
    let run = try place.bounded(["import", "a.csv", "--sessions", "s"], seconds: 5)
    #expect(run.errors.contains("a.csv can't be read: it is larger than 64 MB"))
  }

  @Test func aLineOfAHundredMegabytesIsRead() throws {
    try writeLine(of: 100 << 20)
    let run = try place.bounded(["show", "a.json"], megabytes: 2048)
    #expect(run.code == 0, "\(run.errors.prefix(300))")
  }

  @Test func aTextWithoutEndIsShownAndReported() throws {
    let text = String(repeating: "a", count: 2 << 20)
    try write(
      points: point(0, #","partners":["\#(text)"]"#).replacing(#""W""#, with: "\"\(text)\""))
    let commands = [
      ["check", "a.json"], ["show", "a.json"], ["report", "a.json"], ["themes", "a.json"],
      ["report", "--format", "csv", "a.json"], ["report", "--format", "json", "a.json"],
    ]
    for command in commands {
      let run = try place.bounded(command)
      #expect(run.code == 0, "\(command): \(run.errors.prefix(300))")
    }
  }

  @Test func aLineOfAHundredMegabytesThatIsBrokenIsNamedByItsColumn() throws {
    let line = Array("{\"a\":\"".utf8) + Array(repeating: 0x61, count: 100 << 20)
    try place.write(line, to: "a.json")
    let run = try place.bounded(["check", "a.json"], megabytes: 2048)
    #expect(run.errors.contains("a.json: line 1, column"))
    #expect(run.errors.utf8.count < 400)
  }

  @Test func hundredsOfThousandsOfPointsOfOneIdAreOneFault() throws {
    try write(points: Array(repeating: point(0), count: 30_000).joined(separator: ","))
    #expect(
      try place.bounded(["check", "a.json"]).errors
        == "a.json: feedback has 30000 items with the id \"p0\". Give all but one of them "
        + "another id.\n1 file checked, 1 with faults.\n")
    #expect(try place.bounded(["show", "a.json"]).errors.utf8.count < 200)
  }

  @Test func aFileWithoutEndOfFaultsIsNamedByTheFirstThousand() throws {
    try write(points: Array(repeating: "{}", count: 60_000).joined(separator: ","))
    let run = try place.bounded(["check", "a.json"])
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1002)
    #expect(
      lines.dropLast().last
        == "a.json: there may be more faults than these 1,000. Mend them and check again.")
    #expect(try place.bounded(["show", "a.json"]).errors.utf8.count < 300)
  }

  @Test func strangeIdsAreGuessedAtOnlyAsLongAsTheyAreNamed() throws {
    let points = (0..<5_000).map { point($0, #","stakeholder":"s\#($0)","themes":["t\#($0)"]"#) }
    try write(points: points.joined(separator: ","))
    for command in [["check", "a.json"], ["show", "a.json"], ["report", "a.json"]] {
      let run = try place.bounded(command)
      #expect(run.code == (command[0] == "check" ? 1 : 0))
    }
  }

  @Test func placesThatNoGuideHasDoNotSquareTheWork() throws {
    let times = (0..<8_000).map { #"{"proposition":"p\#($0)","question":"q\#($0)","seconds":1}"# }
    try write(points: "", rest: #","timeSpent":[\#(times.joined(separator: ","))]"#)
    for command in [
      ["show", "a.json"], ["report", "a.json"], ["report", "--format", "json", "a.json"],
    ] {
      #expect(try place.bounded(command).code == 0, "\(command)")
    }
  }

  @Test func moreValuesThanMemoryBearsAreRefused() throws {
    try write(
      points: "",
      rest: ",\"more\":[\(Array(repeating: "{}", count: 8_000_000).joined(separator: ","))]")
    let run = try place.bounded(["check", "a.json"], megabytes: 256)
    #expect(run.errors.contains("more than 4 million values stand in it"))
  }

  @Test func deepUnknownFieldsAreSavedWithoutABlankForEveryLevel() throws {
    let nest = String(repeating: "[", count: 2000)
    let wide = Array(repeating: "[]", count: 50_000).joined(separator: ",")
    try write(points: "", rest: ",\"more\":\(nest)\(wide)\(String(repeating: "]", count: 2000))")
    #expect(try place.bounded(["add", "a.json", "--parked", "x"]).code == 0)
    #expect(try place.read("a.json").utf8.count < 4_000_000)
  }

  @Test func aTableWithoutEndOfBadRowsIsNamedByTheFirstThousand() throws {
    try place.write("text,votes\n" + String(repeating: "a,x\n", count: 60_000), to: "a.csv")
    let run = try place.bounded(["import", "--skip-bad", "a.csv", "--sessions", "s"])
    #expect(run.errors.split(separator: "\n").count <= 1002)
    #expect(run.errors.contains("60,000 rows skipped"))
  }

  @Test func aLineOfShorthandWithoutEndIsReadInOnePass() throws {
    for word in ["\"a ", "@\"a ", "#x ", "&\"", "\\ ", "“ ", " a"] {
      let blanks = String(repeating: " ", count: 20_000)
      let line = blanks + String(repeating: word, count: 20_000) + "end"
      try place.write(line, to: "line")
      try write(points: "")
      let run = try ProgramRun(
        ["add", "a.json", "--parked", "--shorthand", "-"], in: place.folder,
        input: Array(line.utf8), variables: [], output: .file
      ).finish()
      #expect([0, 64].contains(run.code))
    }
  }
}
