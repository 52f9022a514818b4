import ConsultationModel
import DurableFiles
import OrderedJSON
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// What stands beside a damaged session helps to repair it.
@Suite struct SecondSourceTests {
  private let session = fullSession(points: 6)

  /// A file cut after its first point, with `companions` beside it.
  private func repaired(
    cut: Int? = nil, _ companions: [String: [UInt8]]
  ) throws -> SessionRepair {
    var result: SessionRepair?
    try withScratchFolder { folder in
      let bytes = SessionFile.encode(session)
      try DurableFile.create("\(folder)/a.json", with: Array(bytes.prefix(cut ?? 1600)))
      for (name, bytes) in companions { try DurableFile.create("\(folder)/\(name)", with: bytes) }
      result = try SessionRepair.repair("\(folder)/a.json", Keyring())
      #expect(names(in: folder) == (["a.json"] + companions.keys).sorted())
    }
    return try #require(result)
  }

  private func journal(of id: String = "016bbd1c-5a00-7000-8a3c-2f1d9e7b6c05") throws -> [UInt8] {
    let value = try JSONValue(parsing: SessionFile.encode(session))
    guard case .array(let points)? = value["feedback"] else { return [] }
    let heading = #"{"format":"summit-history","version":1,"session":"\#(id)"}"#
    let old =
      #"{"points":[{"id":"p-3","before":null,"after":{"id":"p-3","text":"Old","#
      + #""takenAt":"2019-07-04T14:02:31Z"}}]}"#
    let steps = points.enumerated().map { index, point in
      #"{"at":"x","points":[{"id":"p-\#(index)","before":null,"after":\#(point.compact())}]}"#
    }
    return Array(
      ([heading, old] + steps + [#"{"points":[{"id":"p-"#]).joined(separator: "\n").utf8)
  }

  @Test func pointsThatAreLostComeFromTheHistory() throws {
    let repair = try repaired([".a.history.jsonl": journal()])
    #expect(repair.session.feedback == session.feedback)
    #expect(
      repair.notes.contains(
        "feedback[5] was lost here and was taken from the history "
          + ".a.history.jsonl."), "\(repair.notes)")
  }

  @Test func aDamagedPointIsReplacedByTheWholeOneOfTheHistory() throws {
    let bytes = SessionFile.encode(session)
    let cut = bytes.count - 300
    let without = try repaired(cut: cut, [:])
    #expect(without.session.feedback.last != session.feedback.last)
    let with = try repaired(cut: cut, [".a.history.jsonl": journal()])
    #expect(with.session.feedback == session.feedback)
    #expect(with.notes.contains { $0.contains("taken whole from the history") })
  }

  @Test func theHistoryOfAnotherSessionIsNotUsed() throws {
    let repair = try repaired([".a.history.jsonl": journal(of: "other")])
    #expect(repair.session.feedback.count < 6)
    #expect(repair.notes.contains { $0.contains("belongs to another session") })
  }

  @Test func anEmptyFileIsMadeAnewFromTheHistory() throws {
    let repair = try repaired(cut: 0, [".a.history.jsonl": journal()])
    #expect(repair.session.feedback == session.feedback)
    #expect(repair.session.id == session.id)
  }

  @Test func anUnfinishedSaveGivesPointsAndHeader() throws {
    let bytes = SessionFile.encode(session)
    let repair = try repaired(cut: 0, [".a.json.tmp-k3x9qa": Array(bytes.dropLast(5))])
    #expect(repair.session.title == session.title)
    #expect(repair.session.feedback == session.feedback)
  }

  @Test func aHistoryThatIsRubbishDoesNoHarm() throws {
    let repair = try repaired([".a.history.jsonl": [0, 1, 2], ".a.json.tmp-000000": [255]])
    #expect(!repair.session.feedback.isEmpty)
  }

  @Test func linesOfDamagedDraftsBecomeParkedPoints() throws {
    let drafts = try repositoryFile("Tests/SessionStorageTests/Fixtures/drafts-2.json")
    let repair = try repaired([".a.drafts.json": Array(drafts.dropLast(30))])
    let taken = repair.notes.filter { $0.contains("the damaged drafts .a.drafts.json") }
    #expect(taken.count > 0)
    #expect(!repair.session.feedback.filter { $0.isParked && $0.id.text.count == 36 }.isEmpty)
  }

  @Test func draftsInOrderAreCarriedOverAsTheyAre() throws {
    let drafts = try repositoryFile("Tests/SessionStorageTests/Fixtures/drafts-1.json")
    try withScratchFolder { folder in
      try DurableFile.create("\(folder)/.a.drafts.json", with: drafts)
      #expect(try DraftFile.carry(from: "\(folder)/a.json", to: "\(folder)/b.json", Keyring()))
      #expect(try DurableFile.read("\(folder)/.b.drafts.json") == drafts)
      #expect(try !DraftFile.carry(from: "\(folder)/c.json", to: "\(folder)/d.json", Keyring()))
      try DurableFile.create("\(folder)/.e.drafts.json", with: Array(drafts.dropLast(9)))
      #expect(try !DraftFile.carry(from: "\(folder)/e.json", to: "\(folder)/f.json", Keyring()))
    }
  }
}
