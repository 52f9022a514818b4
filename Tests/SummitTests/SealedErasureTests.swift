import ConsultationModel
import DurableFiles
import ProgramRunning
import SealedFiles
import SessionStorage
import Testing

/// Erasing where something else has been at a sealed file: what can't be understood is no proof.
@Suite struct SealedErasureTests {
  private static let name = "Zoë O'Brien"
  private static let words = ["--passphrase-file", "words"]
  private static let hidden = "Sessions/.2019-07-04-table-s.history.jsonl"
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    try place.write("correct horse battery", to: "words")
    let made = try place.start(
      [
        "new", "--title", "T", "--table", "S", "--date", "2019-07-04", "--encrypt",
        "--facilitator", Self.name,
      ] + Self.words
    ).finish()
    path = try #require(made.lines.first, "\(made)")
  }

  private func erase() throws -> Outcome {
    try place.start(["erase", "--stakeholder", Self.name] + Self.words).finish()
  }

  /// What the passphrase shows of the session.
  private func opened() throws -> (session: Session, changes: [Change]) {
    var bytes = Array("correct horse battery".utf8)
    let passphrase = try Passphrase(wiping: &bytes)
    let keyring = Keyring { (_, _) throws(SealError) in passphrase }
    let file = "\(place.folder)/\(path)"
    let session = try SessionFile.load(file, keyring)
    return (session, try HistoryFile.read(forSession: file, keyring).changes)
  }

  /// As an editor or `jq .` lays it out.
  private static func laidOut(_ sealed: String) -> String {
    sealed.replacing("{", with: "{\n  ").replacing(",", with: ",\n  ")
      .replacing("\":", with: "\": ").replacing("}", with: "\n}")
  }

  @Test func aSealedSessionThatWasLaidOutAnewIsErased() throws {
    try place.write(Self.laidOut(place.read(path)), to: path)
    #expect(try opened().session.facilitator == Self.name)
    let run = try erase()
    #expect(run.code == 0, "\(run)")
    #expect(run.output.hasPrefix("Changed 2 files"))
    #expect(try opened().session.facilitator.isEmpty)
    #expect(try place.read(path).hasPrefix("{\"format\":\"summit-sealed\""))
  }

  @Test func aSealedHistoryWhoseFirstLineIsTornIsErasedAndTheTornLineNamed() throws {
    let added = try place.start(
      ["add", path, "--parked", "As Zoë O'Brien said"] + Self.words
    ).finish()
    try #require(added.code == 0, "\(added)")
    let history = try place.read(Self.hidden)
    try #require(erase().code == 0)
    try place.write("{\"format\":\"summit-se\n" + history, to: Self.hidden)
    let run = try erase()
    #expect(run.code == 1, "\(run)")
    #expect(run.output.contains("  \(Self.hidden) is sealed and "))
    #expect(
      try opened().changes.first?.points.first?.after.text == "As [name removed] said")
  }

  @Test(arguments: [
    "in another order", "without its beginning", "within a list", "cut off", "twice over",
    "in wide letters", "behind a torn line",
  ])
  func aSealedTextThatCannotBeUnderstoodIsNamed(how: String) throws {
    let sealed = try place.read(path)
    try #require(erase().code == 0)
    let nonce = try #require(sealed.firstRange(of: "\"nonce\""))
    let piece =
      switch how {
      case "in another order":
        "{" + sealed.dropFirst(1 + "\"format\":\"summit-sealed\",".count).dropLast(2)
          + ",\"format\":\"summit-sealed\"}\n"
      case "without its beginning": String(sealed[nonce.lowerBound...])
      case "within a list": "[\(sealed)]"
      case "cut off": String(sealed.dropLast(40))
      case "twice over": Self.laidOut(sealed) + Self.laidOut(sealed)
      case "in wide letters": sealed.map { "\($0)\0" }.joined()
      default: "{\"format\":\"summit-se\n" + sealed
      }
    try place.write(piece, to: "Sessions/copy.bak")
    let run = try erase()
    #expect(run.code == 1, "\(run)")
    #expect(run.output.contains("  Sessions/copy.bak "), "\(run)")
  }

  @Test func wordsAboutSealsInOpenTextAreNothingSealed() throws {
    try place.summit("new", "--title", "summit-sealed", "--table", "\"nonce\"")
    let run = try erase()
    #expect(run.code == 0, "\(run)")
  }
}
