import Glibc
import ProgramRunning
import Testing

/// What a stranger put in the place of the hidden files beside a session.
@Suite struct HiddenFileTests {
  private let place: Workplace
  private let path = "Sessions/2019-07-04-table-1.json"
  private let secret = "the words of another folder"

  init() throws {
    place = try Workplace()
    try place.summit("new", "--title", "T", "--table", "1", "--date", "2019-07-04")
    try place.write(secret, to: "outside")
  }

  private static let endings = ["history.jsonl", "drafts.json", "json.lock", "lock"]

  private func hidden(_ ending: String) -> String {
    "\(place.folder)/Sessions/.2019-07-04-table-1.\(ending)"
  }

  private func runAll() throws {
    for command in [
      ["add", path, "--parked", "More"], ["show", path], ["check", path], ["list"],
    ] {
      expectHarmless(try place.bounded(command, seconds: 20), command[0])
    }
    #expect(try place.summit("show", path).code == 0)
  }

  @Test(arguments: endings) func aLinkIsNotWrittenThrough(ending: String) throws {
    #expect(symlink("../outside", hidden(ending)) == 0)
    try runAll()
    #expect(try place.read("outside") == secret)
  }

  @Test(arguments: endings) func aLinkToNothingMakesNothing(ending: String) throws {
    #expect(symlink("../nowhere", hidden(ending)) == 0)
    try runAll()
    #expect(!(try place.names().contains("nowhere")))
  }

  @Test(arguments: endings) func aPipeKeepsNobodyWaiting(ending: String) throws {
    #expect(mkfifo(hidden(ending), 0o600) == 0)
    try runAll()
  }

  @Test(
    arguments: endings,
    [
      "", "\0\0\0", "{", "null\n", "\u{1B}[2J", "[[[[",
      "{\"format\":\"summit-history\",\"version\":1e999}",
    ])
  func junkTakesNothingAway(ending: String, junk: String) throws {
    try place.write(junk, to: "Sessions/.2019-07-04-table-1.\(ending)")
    try runAll()
  }
}
