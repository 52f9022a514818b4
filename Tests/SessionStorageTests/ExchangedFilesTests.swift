import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// What belongs to one sealed session, put in the place of what belongs to another; the passphrases
/// of both are known.
@Suite struct ExchangedFilesTests {
  private let now = Timestamp(milliseconds: 1_562_241_600_000, offsetMinutes: 60)

  private func withTwoSessions(
    _ work: (_ first: String, _ second: String, Keyring) throws -> Void
  ) throws {
    try withScratchFolder { folder in
      let keyring = Keyring(cost: .least)
      let paths = try ["four plain words here", "another set of words"].map { words in
        var bytes = Array(words.utf8)
        let seal = try keyring.seal(new: try Passphrase(wiping: &bytes))
        return try SessionFolder(folder).create(fullSession(), sealedBy: seal, keyring)
      }
      try work(paths[0], paths[1], keyring)
    }
  }

  private func file(of path: String, _ keyring: Keyring) -> DraftFile {
    DraftFile(forSession: path, id: "s", refuge: nil, keyring)
  }

  @Test func draftsAreSetAsideAsTheyAre() throws {
    try withTwoSessions { first, second, keyring in
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, now)
      try file(of: second, keyring).save(KeptDrafts(drafts))
      let bytes = try DurableFile.read(DraftFile.path(forSession: second))
      let place = DraftFile.path(forSession: first)
      #expect(rename(DraftFile.path(forSession: second), place) == 0)
      #expect(file(of: first, keyring).look().isEmpty)
      #expect(try DurableFile.read(place) == bytes)
      let (kept, notices) = file(of: first, keyring).load()
      #expect(kept.isEmpty)
      #expect(notices.count == 1 && notices[0].contains("not as the session that it belongs to"))
      #expect(try DurableFile.read(place + ".damaged") == bytes)
    }
  }

  @Test func linesOfAHistoryAreCountedAsDamaged() throws {
    try withTwoSessions { first, second, keyring in
      for (number, path) in [first, second].enumerated() {
        let change = Change(
          id: Change.ID("c-\(number)"), at: now, by: "Ann", summary: "a point", points: [])
        try HistoryFile.append([change], of: fullSession(), at: path, keyring)
      }
      let lines = try [first, second].flatMap {
        try DurableFile.read(HistoryFile.path(forSession: $0))
      }
      try DurableFile.replace(HistoryFile.path(forSession: first), with: lines)
      let reading = try HistoryFile.read(forSession: first, keyring)
      #expect(reading.changes.map(\.id.text) == ["c-0"])
      #expect(reading.damaged == 2)
    }
  }
}
