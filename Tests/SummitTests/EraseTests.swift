import ConsultationModel
import DurableFiles
import Glibc
import ProgramRunning
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct EraseTests {
  private let place: Workplace
  private let path: String
  private static let name = "Zoë O'Brien"
  private let keyring = Keyring()

  /// A session that every kind of our files belongs to, all of them with the name.
  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit(
        "new", "--title", "With Zoë O'Brien", "--table", "3", "--date", "2019-07-04",
        "--facilitator", "ZOË O'BRIEN"
      ).lines.first)
    try place.summit(
      "add", path, "--parked", "--stakeholder", Self.name, "--organisation", "Sage",
      "--attribution", "named", "Fibre first")
    try place.summit("add", path, "--parked", "As zoë  o’brien said")
    try place.summit("add", path, "--parked", "--stakeholder", "Zoë O'Brienne", "Annual")
    let moment = Moment(
      now: Timestamp(milliseconds: 1_600_000_000_000, offsetMinutes: 0), entropy: 3)
    try SessionChange.make("a mending", to: absolute(path), by: Self.name, moment, keyring) {
      session in
      var point = session.feedback[0]
      point.text = "Zoë O'Brien: fibre now"
      session.replace(point)
    }
    var drafts = Drafts()
    drafts.note("for @\"Zoë O'Brien, Sage\" unsent", at: .parked, moment.now)
    let session = try SessionFile.load(absolute(path), keyring)
    try draftFile(session).save(
      KeptDrafts(
        drafts, unsaved: Unsaved(stakeholders: session.stakeholders, points: session.feedback)))
    try FormDraftFile(folder: absolute("Sessions"), refuge: nil).save(
      FormDraft(at: moment.now, fields: ["title": "T", "noteTaker": Self.name]))
    let hidden = "Sessions/.2019-07-04-table-3"
    try place.write("{ half \"Zoë O'Brien\"", to: hidden + ".drafts.json.damaged")
    try place.write("{ half \"Zoë O'Brien\"", to: hidden + ".drafts.json.damaged-2")
    try place.write("{ half \"Zoë O'Brien\"", to: hidden + ".json.tmp-k3x9qa")
    try place.write("half a mark of Zoë O'Brien", to: hidden + ".holder")
  }

  private func absolute(_ name: String) -> String { "\(place.folder)/\(name)" }

  private func draftFile(_ session: Session) -> DraftFile {
    DraftFile(forSession: absolute(path), id: session.id, refuge: nil, keyring)
  }

  private func erase(_ arguments: String...) throws -> Outcome {
    try place.start(["erase", "--stakeholder", Self.name] + arguments).finish()
  }

  /// Every file below the folder, read as it is.
  private func everything() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try FolderTree.entries(below: place.folder) where entry.kind == .file {
      files[entry.path] = try DurableFile.read(entry.path)
    }
    return files
  }

  private func filesWithTheName() throws -> [String] {
    try everything().filter { _, bytes in
      let text = String(decoding: bytes, as: UTF8.self).lowercased().replacing("’", with: "'")
      return text.contains("o'brien") && text.replacing("o'brienne", with: "").contains("o'brien")
    }.map(\.key).sorted()
  }

  @Test func thePersonIsGoneFromEveryByteOfTheFolder() throws {
    #expect(try filesWithTheName().count == 8)
    let run = try erase()
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.isEmpty)
    #expect(try filesWithTheName() == [])
    #expect(run.output.contains("for the name: it stands in none.\n"))
    #expect(run.output.contains("Out of reach: "))
    #expect(!run.output.contains("Fibre") && !run.output.lowercased().contains("o'brien"))
    let session = try SessionFile.load(absolute(path), keyring)
    #expect(session.title == "With [name removed]")
    #expect(session.facilitator.isEmpty)
    #expect(session.stakeholders.map(\.label) == ["Sage", "Zoë O'Brienne"])
    #expect(session.feedback[0].text == "[name removed]: fibre now")
    #expect(session.feedback[0].attribution == .organisation)
    #expect(session.feedback[1].text == "As [name removed] said")
    let kept = draftFile(session).look()
    #expect(kept.drafts[.parked] == "for @\"Sage\" unsent")
    #expect(kept.unsaved?.stakeholders.first?.label == "Sage")
    #expect(try place.summit("check").code == 0)
  }

  @Test func theHistoryIsRewrittenAndSaysSoAndNothingTakenBackBringsTheNameBack() throws {
    try #require(erase().code == 0)
    let changes = try HistoryFile.read(forSession: absolute(path), keyring).changes
    #expect(
      changes.map(\.summary) == ["the point", "the point", "the point", "a mending", "an erasure"])
    #expect(changes[3].by.isEmpty)
    var history = SessionHistory(changes)
    var session = try SessionFile.load(absolute(path), keyring)
    let moment = Moment(
      now: Timestamp(milliseconds: 1_800_000_000_000, offsetMinutes: 0), entropy: 9)
    let mending = history.undo(in: &session, by: "", moment)
    #expect(mending?.summary == "a mending")
    #expect(session.feedback[0].text == "Fibre first")
    while history.undo(in: &session, by: "", moment) != nil {}
    while history.redo(in: &session, by: "", moment) != nil {}
    #expect(session.feedback[0].text == "[name removed]: fibre now")
    #expect(session.feedback[0].attribution == .organisation)
  }

  @Test func aSecondRunHasNothingToDo() throws {
    try #require(erase().code == 0)
    let before = try everything()
    let run = try erase()
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("No file of summit's holds the name"))
    #expect(try everything() == before)
  }

  @Test func aDryRunChangesNothingAndNamesTheFiles() throws {
    let before = try everything()
    let run = try erase("--dry-run")
    #expect(run.code == 0)
    #expect(run.output.contains("  \(path)\n"))
    #expect(run.output.hasSuffix("Nothing was changed.\n"))
    #expect(try everything() == before)
  }

  @Test func aDryRunShowsTheWordsAroundTheName() throws {
    let long = String(repeating: "word ", count: 20)
    try place.summit("add", path, "--parked", "\(long)zoë o'brien \(long)")
    let run = try erase("--dry-run")
    #expect(run.output.contains("    stakeholder: Zoë O'Brien\n"), "\(run.output)")
    #expect(run.output.contains(": Zoë O'Brien: fibre now\n"))
    let excerpt = "word word word word word word zoë o'brien word word"
    #expect(run.lines.contains { $0.hasPrefix("    point of ") && $0.contains(": …\(excerpt)") })
    #expect(run.output.components(of: excerpt) == 1)
    #expect(run.output.contains("    unsent line: for @\"Zoë O'Brien, Sage\" unsent\n"))
  }

  @Test func aWordThatNobodyIsCalledByIsTakenOutOfPointsOnlyWhereAsked() throws {
    try place.summit("add", path, "--parked", "It may be in May")
    let sentence = "No stakeholder is called May; it stands as a word in 1 point. "
    let look = try place.summit("erase", "--stakeholder", "May", "--dry-run")
    #expect(look.output.hasPrefix(sentence), "\(look.output)")
    let before = try everything()
    let refused = try place.summit("erase", "--stakeholder", "May")
    #expect(refused.code == 64)
    #expect(refused.errors.contains(sentence))
    #expect(refused.errors.hasSuffix("Nothing was changed.\n"))
    #expect(try everything() == before)
    #expect(try place.summit("erase", "--stakeholder", "May", "--words").code == 0)
    let points = try SessionFile.load(absolute(path), keyring).feedback
    #expect(points.last?.text == "It [name removed] be in [name removed]")
  }

  @Test func wordsCanBeRemovedFromEveryVersion() throws {
    try #require(erase("--points", "remove-words").code == 0)
    for (path, bytes) in try everything() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("ibre"), "\(path)")
    }
    #expect(try SessionFile.load(absolute(path), keyring).feedback[0].isWithdrawn)
  }

  @Test func aSessionThatIsOpenIsRefusedBeforeAnythingIsChanged() throws {
    try place.summit("new", "--title", "T", "--table", "A", "--facilitator", Self.name)
    let ben = Holder(
      name: "Ben", host: "desk", since: Timestamp(milliseconds: 0, offsetMinutes: 0))
    let held = try HeldSession(opening: absolute(path), as: ben, keyring)
    let before = try everything()
    let run = try erase()
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == "\(path) is open: Ben on desk, since 00:00, has it. Close it there and try "
        + "again. Nothing was changed.\n")
    #expect(try everything() == before)
    #expect(held.holder == nil)
  }

  @Test func filesThatCannotBeRewrittenAreNamedWithWhatToDo() throws {
    try place.write("x\n| zoë o\\'brien |\n", to: "Sessions/report.md")
    try place.write(
      "{\"format\": \"summit-session\", \"title\": \"Zoë O'Brien", to: "Sessions/cut.json")
    try place.write("{\"format\":\"summit-sealed\",\"data\":\"x\"}", to: "Sessions/sealed.json")
    try place.write("Annual", to: "Sessions/zoë-o'brien.txt")
    let run = try erase()
    #expect(run.code == 1)
    #expect(
      run.output.contains(
        """
        it stands in, or may stand in, 4:
          Sessions/cut.json holds it in an id, in a name of a field, or where it can't be read as \
        JSON. Mend it by hand, or remove it.
          Sessions/report.md holds it. Make it anew if it is an export, or remove it.
          Sessions/sealed.json is sealed and cut off or broken, so the name may stand there unseen. \
        Take it from a copy, or remove it.
          Sessions/zoë-o'brien.txt has the name as its own. Rename it.

        """), "\(run.output)")
  }

  @Test func foldersWithinAndCopiesAreErasedTooAndLinksAreNamed() throws {
    let copy = try place.read(path)
    try place.write(copy, to: "Sessions/backup.bak")
    try DurableFolder.make(absolute("Sessions/codings/deep"))
    try place.write(
      "{\"format\": \"summit-codings\", \"version\": 9, \"x\": [\"by Zo\\u00eb O'Brien\"]}",
      to: "Sessions/codings/deep/a.json")
    try place.run("/bin/ln", "-s", "/etc/passwd", "Sessions/link.json")
    let run = try erase()
    #expect(run.code == 0, "\(run.output)")
    #expect(try filesWithTheName() == [])
    #expect(try place.read("Sessions/codings/deep/a.json").contains("by [name removed]"))
    #expect(run.output.contains("links or no files:\n  Sessions/link.json\n"))
  }

  @Test func draftsInTheRefugeAreErasedToo() throws {
    let session = try SessionFile.load(absolute(path), keyring)
    var drafts = Drafts()
    drafts.note("Zoë O'Brien waits", at: .parked, nil)
    let refuge = absolute("state/summit")
    try DurableFolder.make(refuge)
    // That session stands on a disk that is gone, and was not sealed.
    keyring.keep(nil, for: "/nowhere/a.json")
    let file = DraftFile(forSession: "/nowhere/a.json", id: session.id, refuge: refuge, keyring)
    try file.save(KeptDrafts(drafts))
    let run = try place.start(
      ["erase", "--stakeholder", Self.name], variables: ["XDG_STATE_HOME=\(absolute("state"))"]
    ).finish()
    #expect(run.code == 0, "\(run)")
    #expect(file.look().drafts[.parked] == "[name removed] waits")
    #expect(try filesWithTheName() == [])
  }

  @Test func encryptedSessionsAreErasedWithThePassphraseAndNamedWithoutIt() throws {
    try place.write("correct horse battery", to: "words")
    let words = ["--passphrase-file", "words"]
    let sealed = try #require(
      place.start(
        ["new", "--title", "T", "--table", "S", "--encrypt", "--facilitator", Self.name] + words
      ).finish().lines.first)
    let added = try place.start(
      ["add", sealed, "--parked", "Zoë O'Brien was here"] + words
    ).finish()
    #expect(added.code == 0, "\(added.errors)")
    let blind = try erase()
    #expect(blind.code == 1)
    #expect(blind.output.contains("\(sealed) is sealed and was not opened."))
    let run = try erase("--passphrase-file", "words")
    #expect(run.code == 0, "\(run)")
    let shown = try place.start(["show", sealed] + words).finish().output
    #expect(shown.contains("[name removed] was here"))
    #expect(try place.read(sealed).hasPrefix("{\"format\":\"summit-sealed\""))
    let history = try place.start(["history", sealed] + words).finish()
    #expect(history.lines.count == 2 && history.output.contains("an erasure"))
    #expect(history.errors.isEmpty)
  }

  @Test(.enabled(if: ScratchDisk.canBeMounted, "needs root, to mount a small disk"))
  func afterADiskThatFillsUpMidwayASecondRunDoesTheRest() throws {
    let disk = absolute("disk")
    try DurableFolder.make(disk)
    try #require(mount("none", disk, "tmpfs", 0, "size=256k") == 0)
    defer { umount(disk) }
    var session = try SessionFile.load(absolute(path), keyring)
    try DurableFile.create("\(disk)/a.json", with: SessionFile.encode(session))
    let long = String(repeating: "x", count: 150_000)
    session.unknownFields = [UnknownField(name: "long", json: "\"\(long)\"")]
    try DurableFile.create("\(disk)/b.json", with: SessionFile.encode(session))
    let run = try erase("--sessions", "disk")
    #expect(run.code == 1)
    #expect(
      run.errors == "disk/b.json can't be written: the disk is full. Free some space and try "
        + "again. Done: disk/.a.history.jsonl, disk/a.json, disk/.b.history.jsonl. Not done, or "
        + "not all of it: disk/b.json. Give the same command again to do the rest.\n")
    #expect(try filesWithTheName().contains("\(disk)/b.json"))
    try #require(mount("none", disk, "tmpfs", UInt(MS_REMOUNT), "size=2m") == 0)
    #expect(try erase("--sessions", "disk").code == 0)
    _ = try SessionFile.load("\(disk)/b.json", keyring)
    #expect(try HistoryFile.read(forSession: "\(disk)/b.json", keyring).changes.count == 1)
    #expect(try !filesWithTheName().contains { $0.hasPrefix(disk) })
  }

  @Test(arguments: ["", " ", "Z", "name"])
  func namesThatWouldBeEverywhereAreWrongUsage(name: String) throws {
    let before = try everything()
    let run = try place.summit("erase", "--stakeholder", name)
    #expect(run.code == 64)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try everything() == before)
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let run = try erase("--sessions", "nowhere")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("nowhere can't be listed"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
