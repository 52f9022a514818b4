import ConsultationModel
import DurableFiles
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct SealedSessionTests {
  private let holder = Holder(
    name: "Ann", host: "laptop", since: Timestamp(milliseconds: 0, offsetMinutes: 0))
  private let moment = Moment(
    now: Timestamp(milliseconds: 1_562_241_600_000, offsetMinutes: 60), entropy: 7)
  /// Of the session, its drafts and its history. Each has a blank, which base64 never has.
  private static let words = ["Rural exchanges", "Jo Bell", "Hidden words", "half a thought"]

  private func passphrase(_ words: String = "four plain words here") throws -> Passphrase {
    var bytes = Array(words.utf8)
    return try Passphrase(wiping: &bytes)
  }

  private func keyring(_ words: String? = "four plain words here") throws -> Keyring {
    let known = try words.map(passphrase)
    return Keyring(cost: .least) { (_, isRepeated) throws(SealError) in isRepeated ? nil : known }
  }

  /// A sealed session in a folder of its own; `keyring` made it.
  private func withSealedSession(_ work: (String, Keyring) throws -> Void) throws {
    try withScratchFolder { folder in
      let keyring = try keyring()
      let seal = try keyring.seal(new: passphrase())
      let path = try SessionFolder(folder).create(fullSession(), sealedBy: seal, keyring)
      try work(path, keyring)
    }
  }

  /// Every byte of every file below the folder.
  private func bytes(below folder: String) throws -> [UInt8] {
    try names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      let isFile = DurableFolder.problem(withFile: path) == nil
      return isFile ? try DurableFile.read(path) : try bytes(below: path)
    }
  }

  private func expectNothingInTheClear(_ path: String) throws {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    let text = String(decoding: try bytes(below: folder), as: UTF8.self)
    #expect(text.contains("summit-sealed"))
    for word in Self.words { #expect(!text.contains(word), "\(word)") }
  }

  @Test func aSealedSessionIsSavedSealedAndLoadedByItsPassphrase() throws {
    try withSealedSession { path, maker in
      let keyring = try keyring()
      var session = try SessionFile.load(path, keyring)
      #expect(session == fullSession())
      session.record(PointEntry(text: "Hidden words"), at: nil, moment: moment)
      try SessionFile.save(session, to: path, keyring)
      #expect(try SessionFile.load(path, maker) == session)
      try expectNothingInTheClear(path)
    }
  }

  @Test(arguments: [(nil, SealError.Kind.noPassphrase), ("wrong words", .wrongPassphrase)])
  func withoutThePassphraseTheSentenceSaysSo(words: String?, kind: SealError.Kind) throws {
    try withSealedSession { path, _ in
      let keyring = try keyring(words)
      do throws(StorageError) {
        _ = try SessionFile.load(path, keyring)
        Issue.record("It was opened.")
      } catch {
        #expect(error.seal == kind)
        #expect(error.sentence.hasPrefix("\(path) is sealed and "))
      }
      #expect(throws: StorageError.self) {
        try HeldSession(opening: path, as: holder, keyring)
      }
      #expect(names(in: path.folderName).count == 1)
    }
  }

  @Test func draftsUnsavedPointsAndHistoryAreSealedToo() throws {
    try withSealedSession { path, _ in
      let keyring = try keyring()
      var held = try HeldSession(opening: path, as: holder, keyring)
      var session = held.base
      let before = session
      session.record(PointEntry(text: "Hidden words"), at: nil, moment: moment)
      let change = try #require(
        Change("the point", from: before, to: session, by: "Ann", moment: moment))
      _ = try held.save(session, changes: [change], moment)
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, moment.now)
      let kept = KeptDrafts(
        drafts, unsaved: Unsaved(stakeholders: session.stakeholders, points: session.feedback))
      let file = DraftFile(forSession: path, id: session.id, refuge: nil, keyring)
      try file.save(kept)
      try expectNothingInTheClear(path)
      #expect(file.load().kept == kept)
      let reading = try HistoryFile.read(forSession: path, keyring)
      #expect(reading == .init(changes: [change], damaged: 0))
    }
  }

  @Test func draftsInTheRefugeAreSealedToo() throws {
    try withSealedSession { path, keyring in
      // A folder of that name lets no drafts be written beside the session.
      let folder = path.folderName
      try DurableFolder.make(DraftFile.path(forSession: path) + "/in/the/way")
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, moment.now)
      let file = DraftFile(forSession: path, id: "s", refuge: "\(folder)/state", keyring)
      try file.save(KeptDrafts(drafts))
      #expect(names(in: "\(folder)/state") == ["s.drafts.json"])
      try expectNothingInTheClear(path)
      #expect(file.look().drafts == drafts)
    }
  }

  @Test func draftsThatWereSealedOtherwiseAreKeptAsTheyAre() throws {
    try withSealedSession { path, keyring in
      let other = try Seal(new: passphrase("another one"), cost: .least)
      let drafts = DraftFile.path(forSession: path)
      let strangers = [
        "damaged": other.sealed(Array("half a thought".utf8)), "damaged-2": Array("{}".utf8),
      ]
      for (ending, bytes) in strangers.sorted(by: { $0.key < $1.key }) {
        try DurableFile.replace(drafts, with: bytes)
        let (kept, notices) = DraftFile(
          forSession: path, id: "s", refuge: nil, keyring
        ).load()
        #expect(kept.isEmpty)
        #expect(notices.count == 1 && notices[0].contains("sealed"))
        #expect(try DurableFile.read("\(drafts).\(ending)") == bytes)
      }
    }
  }

  @Test func aLineOfHistoryThatWasChangedIsCountedAndSpoilsNoOther() throws {
    try withSealedSession { path, keyring in
      let session = fullSession()
      for number in 1...3 {
        let change = Change(
          id: Change.ID("c-\(number)"), at: moment.now, by: "Ann", summary: "Hidden words",
          points: [])
        try HistoryFile.append([change], of: session, at: path, keyring)
      }
      let hidden = HistoryFile.path(forSession: path)
      let lines = try DurableFile.read(hidden).split(separator: 10).map { Array($0) }
      #expect(lines.count == 4)
      var second = lines[2]
      second[second.count - 10] ^= 1
      let changed = [lines[0], lines[1], second, Array("{\"open\": 1}".utf8), lines[3]]
      try DurableFile.replace(hidden, with: changed.flatMap { $0 + [10] })
      let reading = try HistoryFile.read(forSession: path, keyring)
      #expect(reading.changes.map(\.id.text) == ["c-1", "c-3"])
      #expect(reading.damaged == 2)
    }
  }

  @Test func aHistoryThatIsCutBackStaysSealed() throws {
    try withSealedSession { path, keyring in
      let long = String(repeating: "Hidden words ", count: 16_000)
      for number in 1...64 {
        let change = Change(
          id: Change.ID("c-\(number)"), at: moment.now, by: "Ann", summary: long, points: [])
        try HistoryFile.append([change], of: fullSession(), at: path, keyring)
      }
      try HistoryFile.trim(of: fullSession(), at: path, keyring)
      let reading = try HistoryFile.read(forSession: path, keyring)
      #expect(reading.damaged == 0)
      #expect(reading.changes.last?.id.text == "c-64")
      #expect(reading.changes.count < 40)
      try expectNothingInTheClear(path)
    }
  }

  @Test func aCopyIsSealedAndSavedSealed() throws {
    try withSealedSession { path, keyring in
      let copy = "\(path.folderName)/copy.json"
      try SessionFile.copy(fullSession(), of: path, to: copy, keyring)
      try SessionFile.save(fullSession(), to: copy, keyring)
      try expectNothingInTheClear(path)
      #expect(try SessionFile.load(copy, self.keyring()) == fullSession())
    }
  }

  @Test func aSealedFileThatWasNeverReadIsNotReplacedByOpenText() throws {
    try withSealedSession { path, _ in
      let before = try DurableFile.read(path)
      let keyring = try keyring()
      #expect(throws: StorageError.self) {
        try SessionFile.save(fullSession(), to: path, keyring)
      }
      #expect(try DurableFile.read(path) == before)
    }
  }

  @Test func openTextInThePlaceOfASealedSessionIsRefusedAndNotReplaced() throws {
    try withSealedSession { path, keyring in
      var held = try HeldSession(opening: path, as: holder, keyring)
      let planted = SessionFile.encode(fullSession(points: 1))
      try DurableFile.replace(path, with: planted)
      #expect(throws: StorageError.self) { try held.lookOutside() }
      #expect(throws: StorageError.self) { try held.save(held.base, changes: [], moment) }
      #expect(try DurableFile.read(path) == planted)
    }
  }

  @Test func anotherProgramsChangesToASealedSessionAreTakenIn() throws {
    try withSealedSession { path, keyring in
      var held = try HeldSession(opening: path, as: holder, keyring)
      let theirs = try self.keyring()
      try SessionChange.make("the point", to: path, by: "Ben", moment, theirs) { session in
        _ = session.record(PointEntry(text: "Hidden words"), at: nil, moment: moment)
      }
      #expect(try held.lookOutside()?.session.feedback.last?.text == "Hidden words")
      try expectNothingInTheClear(path)
    }
  }

  @Test func newSessionsOfOneFolderShareTheirSealOverSeveralRuns() throws {
    try withSealedSession { path, _ in
      let folder = SessionFolder(path.folderName)
      let nextRun = try keyring(nil)
      let seal = try folder.seal(new: passphrase(), nextRun)
      _ = try folder.create(fullSession(), sealedBy: seal, nextRun)
      let salts = try folder.sessionPaths().map { path in
        String(decoding: try DurableFile.read(path), as: UTF8.self).split(separator: "\"check\"")[0]
      }
      #expect(salts.count == 2 && Set(salts).count == 1)
      let other = try folder.seal(new: passphrase("another one"), nextRun)
      let third = try folder.create(fullSession(), sealedBy: other, nextRun)
      #expect(!String(decoding: try DurableFile.read(third), as: UTF8.self).hasPrefix(salts[0]))
    }
  }
}

extension String {
  fileprivate var folderName: String { String(self[..<(lastIndex(of: "/") ?? endIndex)]) }
}
