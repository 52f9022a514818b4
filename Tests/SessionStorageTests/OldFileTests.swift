import ConsultationModel
import DurableFiles
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// A file of every version of every format that was ever written, kept for good.
@Suite struct OldFileTests {
  private static let folder = "Tests/SessionStorageTests/Fixtures"
  private static let sessions = ["session-1.json", "session-1-revisions.json"]
  private static let drafts = ["drafts-1.json", "drafts-2.json"]

  private func bytes(_ name: String) throws -> [UInt8] {
    try repositoryFile("\(Self.folder)/\(name)")
  }

  @Test func everyFileThatIsKeptIsTried() {
    let root = #filePath.dropLast("Tests/SessionStorageTests/OldFileTests.swift".count)
    #expect(
      Set(names(in: root + Self.folder))
        == Set(Self.sessions + Self.drafts + ["history-1.jsonl", "form-1.json", "codings-1.json"]))
  }

  @Test(arguments: sessions)
  func aSessionIsReadAndWrittenBackByteForByte(name: String) throws {
    let session = try SessionFile.decode(bytes(name), path: name)
    #expect(session.feedback.count == 3)
    #expect(
      String(decoding: SessionFile.encode(session), as: UTF8.self)
        == String(decoding: try bytes(name), as: UTF8.self))
    #expect(try SessionRepair.repair(bytes(name), path: name) == nil)
  }

  @Test func aRevisionIsKept() throws {
    let session = try SessionFile.decode(bytes("session-1-revisions.json"), path: "")
    #expect(session.feedback.map(\.revision) == [0, 4, 0])
  }

  @Test(arguments: drafts)
  func draftsComeBackAfterBeingWrittenAnew(name: String) throws {
    try withScratchFolder { folder in
      try DurableFile.create("\(folder)/.a.drafts.json", with: bytes(name))
      let file = DraftFile(
        forSession: "\(folder)/a.json", id: "s", refuge: nil, openKeyring(for: "\(folder)/a.json"))
      let kept = file.load().kept
      #expect(!kept.isEmpty)
      try file.save(kept)
      #expect(file.load().kept == kept)
      #expect(CompanionCheck(ofSession: "\(folder)/a.json", Keyring()).faults.isEmpty)
    }
  }

  @Test func aHistoryComesBackAfterBeingWrittenAnew() throws {
    try withScratchFolder { folder in
      let session = "\(folder)/a.json"
      try DurableFile.create("\(folder)/.a.history.jsonl", with: bytes("history-1.jsonl"))
      let reading = try HistoryFile.read(forSession: session, openKeyring(for: session))
      #expect(!reading.changes.isEmpty && reading.damaged == 0)
      try DurableFile.remove("\(folder)/.a.history.jsonl")
      try HistoryFile.append(
        reading.changes, of: fullSession(), at: session, openKeyring(for: session))
      #expect(try HistoryFile.read(forSession: session, openKeyring(for: session)) == reading)
      let check = CompanionCheck(ofSession: session, Keyring())
      #expect(check.faults.isEmpty && check.remarks.isEmpty)
    }
  }

  @Test func codingsAreReadAndWrittenBackByteForByte() throws {
    let codings = try CodingsFile.decode(bytes("codings-1.json"), path: "")
    #expect(codings.decisions.count == 8)
    #expect(
      String(decoding: CodingsFile.encode(codings), as: UTF8.self)
        == String(decoding: try bytes("codings-1.json"), as: UTF8.self))
  }

  @Test func aFormComesBackAfterBeingWrittenAnew() throws {
    try withScratchFolder { folder in
      try DurableFile.create("\(folder)/.new-session.draft.json", with: bytes("form-1.json"))
      let file = FormDraftFile(folder: folder, refuge: nil)
      let draft = try #require(file.load())
      #expect(draft.fields == ["table": "3", "title": "Digital session"])
      try file.save(draft)
      #expect(file.load() == draft)
    }
  }
}
