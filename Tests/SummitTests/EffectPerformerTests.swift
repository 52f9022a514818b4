import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@testable import ConsultationUI
@testable import summit

@Suite struct EffectPerformerTests {
  private func moment(_ second: Int64) -> Moment {
    Moment(
      now: Timestamp(milliseconds: 1_562_241_600_000 + second * 1000, offsetMinutes: 60),
      entropy: UInt64(second))
  }

  /// A session that is open, as the screens would have it.
  private struct Opened {
    let folder: String
    var performer: EffectPerformer
    let session: Session
    var path: String { "\(folder)/a.json" }
    var elsewhere: String { "\(folder)/elsewhere/a.json" }

    mutating func decisions() -> DecisionsMaterial? {
      guard
        case .decisionsGathered(let material, _)? =
          performer.perform(.gatherDecisions(.everySession)).first
      else { return nil }
      return material
    }
  }

  private func withOpenSession(
    prepare: (String) throws -> Void = { _ in }, _ work: (inout Opened) throws -> Void
  ) throws {
    try withScratchFolder { folder in
      let session = Session(
        id: "s", guide: GuideReference(id: "ne-lis-digital", version: 1), title: "Digital",
        date: CalendarDate(daysSinceEpoch: 18_000), table: "1")
      try SessionFile.save(session, to: "\(folder)/a.json", Keyring())
      try DurableFolder.make("\(folder)/elsewhere")
      try prepare(folder)
      var opened = Opened(
        folder: folder, performer: EffectPerformer(folder: folder, refuge: "\(folder)/refuge"),
        session: session)
      let isOpen = opened.performer.perform(.open(path: opened.path)).contains(where: \.isOpening)
      #expect(isOpen)
      try work(&opened)
    }
  }

  private func order(_ text: String, second: Int64, of session: inout Session, to path: String)
    -> SaveOrder
  {
    let before = session
    session.record(PointEntry(text: text), at: nil, moment: moment(second))
    let change = Change(
      "the point", from: before, to: session, by: "Ann", moment: moment(second))
    return SaveOrder(
      session: session, changes: change.map { [$0] } ?? [], path: path, serial: Int(second),
      heard: 0)
  }

  private func texts(_ path: String) throws -> [String] {
    try SessionFile.load(path, Keyring()).feedback.map(\.text)
  }

  /// Where a history should stand there is a folder, which takes no line.
  private func blockHistory(of path: String) throws {
    try DurableFolder.make(HistoryFile.path(forSession: path))
  }

  @Test func whatIsSavedElsewhereIsSavedAlsoWhereItsHistoryCannotBe() throws {
    try withOpenSession { opened in
      try blockHistory(of: opened.elsewhere)
      var session = opened.session
      let events = opened.performer.perform(
        .saveElsewhere(order("One", second: 1, of: &session, to: opened.elsewhere)))
      #expect(events.first == .savedElsewhere(path: opened.elsewhere))
      #expect(events.last?.saved?.historyProblem != nil)
      let texts = try texts(opened.elsewhere)
      #expect(texts == ["One"])
    }
  }

  /// By the first place for the note, and where a folder stands in its way by the second.
  @Test(arguments: [false, true])
  func theOldFileSaysWhereTheSessionWentOn(isBlocked: Bool) throws {
    try withOpenSession { opened in
      if isBlocked { try DurableFolder.make("\(opened.folder)/.a.moved.json/x") }
      let before = try DurableFile.read(opened.path)
      var session = opened.session
      _ = opened.performer.perform(
        .saveElsewhere(order("One", second: 1, of: &session, to: opened.elsewhere)))
      let old = opened.performer.perform(.listSessions).compactMap(\.listings).first ?? []
      #expect(old.map(\.movedTo).count == 1)
      #expect(old.first?.movedTo?.hasSuffix("/elsewhere/a.json") == true)
      let after = try DurableFile.read(opened.path)
      #expect(after == before)
      let notice = opened.performer.perform(.open(path: opened.path)).compactMap(\.opened).first?
        .notice
      #expect(notice?.contains("This session went on in ") == true)
      let there = EffectPerformer(
        folder: "\(opened.folder)/elsewhere", refuge: "\(opened.folder)/refuge")
      opened.performer = there
      let new = opened.performer.perform(.listSessions).compactMap(\.listings).first ?? []
      #expect(new.count == 1 && new.first?.movedTo == nil)
    }
  }

  @Test func aSaveOfAFileThatIsNoLongerOpenIsNotCalledSaved() throws {
    try withOpenSession { opened in
      var session = opened.session
      _ = opened.performer.perform(
        .saveElsewhere(order("One", second: 1, of: &session, to: opened.elsewhere)))
      let events = opened.performer.perform(
        .save(order("Two", second: 2, of: &session, to: opened.path)))
      #expect(events.allSatisfy { $0.saved == nil })
      let hasFailed = events.contains(where: \.isFailedSave)
      #expect(hasFailed)
      let texts = try texts(opened.elsewhere)
      #expect(texts == ["One"])
    }
  }

  @Test func aSessionWhoseHistoryCannotBeReadOpensWithTheStepsThatItOwes() throws {
    let prepare = { (folder: String) in try blockHistory(of: "\(folder)/a.json") }
    try withOpenSession(prepare: prepare) { opened in
      var session = opened.session
      let order = order("One", second: 1, of: &session, to: opened.path)
      let events = opened.performer.perform(.save(order))
      #expect(events.compactMap(\.saved).first?.historyProblem != nil)
      var later = EffectPerformer(folder: opened.folder, refuge: "\(opened.folder)/refuge")
      opened.performer = later
      let reopened = later.perform(.open(path: opened.path)).compactMap(\.opened).first
      #expect(reopened?.session.feedback.map(\.text) == ["One"])
      #expect(reopened?.unwritten == order.changes)
    }
  }

  /// The folder takes nothing, the program is killed, the folder is back.
  @Test func aSignOffThatNoDiskTookComesBackAfterAKill() throws {
    try withOpenSession { opened in
      let before = opened.session
      var session = before
      let place = Place(proposition: "digital-infrastructure", question: "scale")
      session.signOff(place, names: ["Jo"], count: 1, by: "Ann", moment: moment(3))
      let change = try #require(
        Change("the sign-off", from: before, to: session, by: "Ann", moment: moment(3)))
      try DurableFolder.make("\(opened.folder)/.a.json.lock")
      let order = SaveOrder(
        session: session, changes: [change], path: opened.path, serial: 1, heard: 0)
      guard case .saveFailed? = opened.performer.perform(.save(order)).first else {
        Issue.record("The save did not fail.")
        return
      }
      rmdir("\(opened.folder)/.a.json.lock")
      var later = EffectPerformer(folder: opened.folder, refuge: "\(opened.folder)/refuge")
      opened.performer = later
      let events = later.perform(.open(path: opened.path))
      let signed = events.compactMap { event -> [SignOff]? in
        if case .sessionOpened(let opened) = event { opened.session.signOffs } else { nil }
      }
      #expect(signed.first?.map(\.names) == [["Jo"]])
    }
  }

  /// Dots that were put while nothing could be saved, and dots that were counted meanwhile.
  @Test(arguments: [true, false])
  func dotsThatNoDiskTookComeBackAfterAKill(isCounted: Bool) throws {
    try withOpenSession { opened in
      var session = opened.session
      let order = order("One", second: 1, of: &session, to: opened.path)
      _ = opened.performer.perform(.save(order))
      session.welcome(.init(organisation: "Sage"), sector: nil, moment: moment(2))
      let (voter, point) = (session.stakeholders[0].id, session.feedback[0].id)
      var vote = DotVote()
      _ = vote.put(by: voter, on: point)
      session.dotVote = vote
      if isCounted {
        let put = SaveOrder(
          session: session, changes: [], path: opened.path, serial: 2, heard: 0)
        _ = opened.performer.perform(.save(put))
        _ = session.closeDotVote(moment(3))
      }
      try DurableFolder.make("\(opened.folder)/.a.json.lock")
      _ = opened.performer.perform(
        .save(SaveOrder(session: session, changes: [], path: opened.path, serial: 3, heard: 0)))
      rmdir("\(opened.folder)/.a.json.lock")
      var later = EffectPerformer(folder: opened.folder, refuge: "\(opened.folder)/refuge")
      opened.performer = later
      let reopened = later.perform(.open(path: opened.path)).compactMap(\.opened).first
      #expect(reopened?.session.dotVote == (isCounted ? nil : vote))
      #expect(reopened?.session.feedback.map(\.votes) == [isCounted ? 1 : 0])
      #expect(reopened?.isToBeSaved == true)
    }
  }

  @Test func aDecisionIsOnTheDiskBeforeItIsCalledNoted() throws {
    try withOpenSession { opened in
      var session = opened.session
      let text = "Full fibre broadband must reach every exchange"
      _ = opened.performer.perform(
        .save(order(text, second: 1, of: &session, to: opened.path)))
      let unanswered = opened.decisions()
      let listing = try #require(unanswered?.listings.first)
      #expect(listing.response == nil)
      let response = Response(
        to: listing.subject, .takenUp, reason: "Funded", by: "Ann", at: moment(2).now)
      let events = opened.performer.perform(.noteDecision(.answered(response)))
      #expect(events == [.decisionNoted(.answered(response))])
      let file = ResponsesFile.path(inSessions: opened.folder)
      #expect(try ResponsesFile.load(file)[listing.subject] == response)
      let answered = opened.decisions()
      #expect(answered?.listings.last?.response == response)
    }
  }

  @Test func draftsThatFailTakeNothingFromASaveThatWentWell() throws {
    let prepare = { (folder: String) in
      try blockHistory(of: "\(folder)/a.json")
      // Nor do drafts find a place.
      try DurableFolder.make("\(folder)/.a.drafts.json")
      try DurableFile.replace("\(folder)/refuge", with: [])
    }
    try withOpenSession(prepare: prepare) { opened in
      var session = opened.session
      let events = opened.performer.perform(
        .save(order("One", second: 1, of: &session, to: opened.path)))
      #expect(events.first?.saved != nil)
      let draftsFailed = events.contains(where: \.isFailureOfDrafts)
      #expect(draftsFailed)
      let texts = try texts(opened.path)
      #expect(texts == ["One"])
    }
  }
}

extension Event {
  fileprivate var saved: SavedSession? {
    if case .sessionSaved(let saved) = self { saved } else { nil }
  }

  fileprivate var opened: OpenedSession? {
    if case .sessionOpened(let opened) = self { opened } else { nil }
  }

  fileprivate var listings: [SessionListing]? {
    if case .sessionsListed(let listings) = self { listings } else { nil }
  }

  fileprivate var isOpening: Bool { opened != nil }

  fileprivate var isFailedSave: Bool {
    if case .saveFailed = self { true } else { false }
  }

  fileprivate var isFailureOfDrafts: Bool {
    if case .draftsFailed = self { true } else { false }
  }
}
