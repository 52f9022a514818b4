import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct HoldingTests {
  private let ann = Holder(
    name: "Ann", host: "laptop", since: Timestamp(milliseconds: 0, offsetMinutes: 0))
  private let ben = Holder(
    name: "Ben", host: "laptop", since: Timestamp(milliseconds: 9000, offsetMinutes: 0))
  private let moment = Moment(
    now: Timestamp(milliseconds: 1_562_241_600_000, offsetMinutes: 60), entropy: 7)

  private func withSession(_ work: (String) throws -> Void) throws {
    try withScratchFolder { folder in
      try SessionFile.save(fullSession(), to: "\(folder)/a.json", Keyring())
      try work("\(folder)/a.json")
    }
  }

  private func recorded(_ text: String, in session: Session) -> Session {
    var session = session
    session.record(PointEntry(text: text), at: nil, moment: moment)
    return session
  }

  @Test func theFirstToOpenASessionHoldsItAndTheSecondLearnsWho() throws {
    try withSession { path in
      var first: HeldSession? = try HeldSession(opening: path, as: ann, Keyring())
      #expect(first?.holder == nil)
      var second = try HeldSession(opening: path, as: ben, Keyring())
      #expect(second.holder == ann)
      first = nil
      #expect(first == nil)
      let hasChanged = second.renewHold()
      #expect(hasChanged)
      #expect(second.holder == nil)
    }
  }

  @Test func anotherSessionInItsPlaceIsNeitherMergedNorOverwritten() throws {
    try withSession { path in
      var held = try HeldSession(opening: path, as: ann, Keyring())
      let ours = recorded("Ours", in: held.base)
      let other = Session(
        id: "other", guide: ours.guide, title: "Other", date: ours.date, table: "9")
      try SessionFile.save(other, to: path, Keyring())
      #expect(throws: StorageError.self) { try held.lookOutside() }
      #expect(throws: StorageError.self) { try held.save(ours, changes: [], moment) }
      #expect(try SessionFile.load(path, Keyring()) == other)
    }
  }

  @Test func whatOthersWroteIsTakenInAtTheNextSave() throws {
    try withSession { path in
      var held = try HeldSession(opening: path, as: ann, Keyring())
      let theirs = recorded("theirs", in: held.base)
      try SessionFile.save(theirs, to: path, Keyring())
      let saving = try held.save(recorded("ours", in: held.base), changes: [], moment)
      // Both took the same id at the same moment: one point that both sides know is one point.
      #expect(saving.outside?.session == theirs)
      #expect(try SessionFile.load(path, Keyring()) == saving.session)
    }
  }

  /// A point that both sides changed, theirs later.
  private func withConflict(_ work: (String, inout HeldSession, Session) throws -> Void) throws {
    try withSession { path in
      var held = try HeldSession(opening: path, as: ann, Keyring())
      var (ours, theirs) = (held.base, held.base)
      for text in ["theirs", "theirs again"] {
        var point = theirs.feedback[0]
        point.text = text
        theirs.replace(point)
      }
      var point = ours.feedback[0]
      point.text = "ours"
      ours.replace(point)
      try SessionFile.save(theirs, to: path, Keyring())
      try work(path, &held, ours)
    }
  }

  @Test func whatGaveWayInAMergeIsInTheHistory() throws {
    try withConflict { path, held, ours in
      _ = try held.save(ours, changes: [], moment)
      #expect(try SessionFile.load(path, Keyring()).feedback[0].text == "theirs again")
      let changes = try HistoryFile.read(forSession: path, openKeyring(for: path)).changes
      #expect(changes.map(\.kind) == [.merged])
      #expect(changes[0].points[0].before?.text == "ours")
    }
  }

  @Test func aSaveThatIsTriedAgainNotesWhatGaveWayOnce() throws {
    try withConflict { path, held, ours in
      // What is read and can't be written: a link.
      rename(path, path + ".theirs")
      symlink(path + ".theirs", path)
      for _ in 1...3 {
        #expect(throws: StorageError.self) { try held.save(ours, changes: [], moment) }
      }
      rename(path + ".theirs", path)
      _ = try held.save(ours, changes: [], moment)
      let changes = try HistoryFile.read(forSession: path, openKeyring(for: path)).changes
      #expect(changes.map(\.points.first?.before?.text) == ["ours"])
    }
  }

  @Test func whatGaveWayIsNotedOnceTheHistoryTakesItAgain() throws {
    try withConflict { path, held, ours in
      mkdir(HistoryFile.path(forSession: path), 0o700)
      let saving = try held.save(ours, changes: [], moment)
      #expect(saving.historyProblem != nil)
      #expect(saving.unwritten.map(\.kind) == [.merged])
      _ = try held.save(saving.session, changes: [], moment)
      rmdir(HistoryFile.path(forSession: path))
      for _ in 1...2 {
        let saving = try held.save(saving.session, changes: [], moment)
        #expect(saving.unwritten == [])
      }
      let changes = try HistoryFile.read(forSession: path, openKeyring(for: path)).changes
      #expect(changes.map(\.points.first?.before?.text) == ["ours"])
    }
  }

  @Test func aChangeFromOutsideIsSeenOnceAndABrokenFileIsComplainedOfOnce() throws {
    try withSession { path in
      var held = try HeldSession(opening: path, as: ann, Keyring())
      #expect(try held.lookOutside() == nil)
      try SessionFile.save(recorded("theirs", in: held.base), to: path, Keyring())
      #expect(try held.lookOutside()?.session.feedback.last?.text == "theirs")
      #expect(try held.lookOutside() == nil)
      try DurableFile.replace(path, with: Array("{ broken".utf8))
      #expect(throws: StorageError.self) { _ = try held.lookOutside() }
      #expect(try held.lookOutside() == nil)
      // It is not overwritten either.
      #expect(throws: StorageError.self) { try held.save(held.base, changes: [], moment) }
      #expect(try DurableFile.read(path) == Array("{ broken".utf8))
    }
  }

  @Test func draftsGoToTheRefugeWhereTheFolderIsGoneAndComeBack() throws {
    try withScratchFolder { scratch in
      let gone = DraftFile(
        forSession: "\(scratch)/gone/a.json", id: "../s", refuge: "\(scratch)/state/summit",
        openKeyring(for: "\(scratch)/gone/a.json"))
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, moment.now)
      let point = Feedback(id: "p", place: nil, text: "Not saved", takenAt: moment.now)
      let before = Feedback(id: "p", place: nil, text: "Saved", takenAt: moment.now)
      let kept = KeptDrafts(
        drafts, unsaved: Unsaved(stakeholders: [], points: [point], before: [before]))
      try gone.save(kept)
      #expect(names(in: "\(scratch)/state/summit") == ["s.drafts.json"])
      #expect(gone.load().kept == kept)
      try DurableFolder.make("\(scratch)/gone")
      try gone.save(kept)
      #expect(names(in: "\(scratch)/state/summit") == [])
      #expect(gone.load().kept == kept)
    }
  }

  @Test func draftsThatCannotBeReadAreMovedOutOfTheWay() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/.a.drafts.json", with: Array("{ half".utf8))
      let file = DraftFile(
        forSession: "\(folder)/a.json", id: "s", refuge: nil, openKeyring(for: "\(folder)/a.json"))
      let (kept, notices) = file.load()
      #expect(kept.isEmpty)
      #expect(notices.count == 1 && notices[0].contains("It is kept as"))
      #expect(names(in: folder) == [".a.drafts.json.damaged"])
    }
  }

  @Test func aHalfFilledFormIsKept() throws {
    try withScratchFolder { folder in
      let file = FormDraftFile(folder: "\(folder)/new", refuge: nil)
      let draft = FormDraft(
        at: moment.now.inWholeSeconds, fields: ["title": "T\u{1B}", "table": "3"])
      try file.save(draft)
      #expect(file.load() == draft)
      try file.save(nil)
      #expect(file.load() == nil)
    }
  }
}
