import ConsultationModel
import DurableFiles
import OrderedJSON
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct HistoryFileTests {
  private func changes(_ count: Int, text: String = "Words") -> [Change] {
    (1...count).map { number in
      let at = Timestamp(milliseconds: Int64(number) * 1000, offsetMinutes: 60)
      let before = Feedback(
        id: Feedback.ID("p-\(number)"), place: nil, text: "Before", takenAt: at)
      var after = before
      after.text = "\(text) \(number)"
      after.revision = 1
      return Change(
        id: Change.ID("c-\(number)"), at: at, by: "Ann", summary: "the mending",
        points: [PointChange(before: before, after: after)])
    }
  }

  @Test func everyKindOfChangeComesBack() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      let session = fullSession()
      let recorded = Change(
        id: "r", at: Timestamp(milliseconds: 0, offsetMinutes: 0), by: "", summary: "the point",
        points: session.feedback.map { PointChange(before: nil, after: $0) },
        table: .init(before: "3", after: "Blue"))
      let undone = Change(
        id: "u", at: recorded.at, by: "Ben", kind: .undid("r"), summary: "the point")
      let redone = Change(
        id: "v", at: recorded.at, by: "Ben", kind: .redid("r"), summary: "the point")
      let merged = Change(
        id: "m", at: recorded.at, by: "Ben", kind: .merged, summary: "two versions",
        points: changes(1)[0].points)
      let all = [recorded, undone, redone, merged]
      for change in all {
        try HistoryFile.append([change], of: session, at: path, openKeyring(for: path))
      }
      try HistoryFile.synchronise(forSession: path)
      #expect(
        try HistoryFile.read(forSession: path, openKeyring(for: path))
          == .init(changes: all, damaged: 0))
      #expect(names(in: folder) == [".a.history.jsonl"])
    }
  }

  @Test func aLineThatACrashCutShortSpoilsNoOther() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      let session = fullSession()
      try HistoryFile.append(changes(2), of: session, at: path, openKeyring(for: path))
      let hidden = HistoryFile.path(forSession: path)
      let whole = try DurableFile.read(hidden)
      try DurableFile.replace(hidden, with: Array(whole.dropLast(20)))
      try HistoryFile.append(changes(3).suffix(1), of: session, at: path, openKeyring(for: path))
      let reading = try HistoryFile.read(forSession: path, openKeyring(for: path))
      #expect(reading.changes.map(\.id.text) == ["c-1", "c-3"])
      #expect(reading.damaged == 1)
    }
  }

  @Test func aStepThatWasWrittenTwiceIsOne() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      for _ in 1...2 {
        try HistoryFile.append(
          changes(2), of: fullSession(), at: path, openKeyring(for: path))
      }
      let reading = try HistoryFile.read(forSession: path, openKeyring(for: path))
      #expect(reading.changes == changes(2))
    }
  }

  @Test func theLastStepStaysHoweverLargeItIs() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      let long = String(repeating: "long words ", count: 850_000)
      for _ in 1...2 {
        try HistoryFile.append(
          changes(1, text: long), of: fullSession(), at: path, openKeyring(for: path))
      }
      try HistoryFile.trim(of: fullSession(), at: path, openKeyring(for: path))
      let reading = try HistoryFile.read(forSession: path, openKeyring(for: path))
      #expect(reading.changes == changes(1, text: long))
      #expect(reading.damaged == 0)
    }
  }

  @Test func aHistoryThatHasGrownTooLargeKeepsItsNewestLines() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      let session = fullSession()
      let long = String(repeating: "long words ", count: 1000)
      let all = changes(1600, text: long)
      try HistoryFile.append(all, of: session, at: path, openKeyring(for: path))
      try HistoryFile.trim(of: session, at: path, openKeyring(for: path))
      let size = try DurableFile.read(HistoryFile.path(forSession: path)).count
      #expect(size > HistoryFile.keptSize - 100_000 && size <= HistoryFile.keptSize + 200)
      let reading = try HistoryFile.read(forSession: path, openKeyring(for: path))
      #expect(reading.damaged == 0)
      #expect(reading.changes.last == all.last)
    }
  }

  @Test func aSessionWithoutAHistoryHasNoChanges() throws {
    try withScratchFolder { folder in
      let reading = try HistoryFile.read(
        forSession: "\(folder)/a.json", openKeyring(for: "\(folder)/a.json"))
      #expect(reading == HistoryFile.Reading())
    }
  }

  @Test(arguments: ["drafts-1", "drafts-2"])
  func draftsOfEveryVersionAreRead(name: String) throws {
    try withScratchFolder { folder in
      let bytes = try repositoryFile("Tests/SessionStorageTests/Fixtures/\(name).json")
      try DurableFile.replace("\(folder)/.a.drafts.json", with: bytes)
      let (kept, notices) = DraftFile(
        forSession: "\(folder)/a.json", id: "s", refuge: nil, openKeyring(for: "\(folder)/a.json")
      ).load()
      #expect(notices == [])
      let place = Place(proposition: "digital-infrastructure", question: "scale")
      #expect(kept.drafts[.place(place)] == "for @Sage half a thought")
      #expect(kept.drafts.stop == .place(place))
      #expect(kept.unsaved?.points.map(\.text) == (name == "drafts-1" ? nil : ["Not saved"]))
    }
  }

  @Test func aHistoryOfVersion1IsRead() throws {
    try withScratchFolder { folder in
      let bytes = try repositoryFile("Tests/SessionStorageTests/Fixtures/history-1.jsonl")
      try DurableFile.replace("\(folder)/.a.history.jsonl", with: bytes)
      let reading = try HistoryFile.read(
        forSession: "\(folder)/a.json", openKeyring(for: "\(folder)/a.json"))
      #expect(reading.changes.map(\.summary) == ["the point", "the vote", "the vote"])
      #expect(reading.changes.map(\.kind) == [.made, .made, .undid("c-2")])
      #expect(reading.damaged == 0)
    }
  }

  /// Names of the format that erasing takes for points are not in it, and people are known as such.
  @Test func whatChangedOfTheSittingComesBackAndLosesAPersonWhoIsErased() throws {
    var after = heldSession()
    let before = fullSession()
    let moment = Moment(now: before.feedback[0].takenAt.adding(seconds: 900), entropy: 3)
    after.welcome(.init(name: "Ann Lee", organisation: ""), sector: nil, moment: moment, ordinal: 5)
    let change = try #require(Change("all", from: before, to: after, by: "Ben", moment: moment))
    #expect(change.sitting?.plan != nil && change.sitting?.signed.count == 2)
    #expect(change.sitting?.arrived.map(\.name) == ["Ann Lee"])
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      try SessionFile.save(after, to: path, Keyring())
      try HistoryFile.append([change], of: after, at: path, openKeyring(for: path))
      #expect(try HistoryFile.read(forSession: path, openKeyring(for: path)).changes == [change])
      let name = try ErasedName(["Ann Lee"])
      let text = String(
        decoding: try DurableFile.read(HistoryFile.path(forSession: path)), as: UTF8.self)
      var eraser = Eraser(name, points: .keep, now: moment.now)
      let line = try #require(text.split(separator: "\n").last)
      let document = try JSONValue(parsing: Array(line.utf8))
      eraser.meet(document)
      #expect(!eraser.erased(document).compact().contains("Ann Lee"))
    }
  }
}
