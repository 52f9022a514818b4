import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// Links that were put where our hidden files go, to have us write somewhere else.
@Suite struct LinkTests {
  private let now = Timestamp(milliseconds: 1_562_241_600_000, offsetMinutes: 60)

  /// Has `write` meet a link of that name, once to a file and once to nothing.
  private func expectNoFollowing(
    of name: String, _ write: (_ folder: String) throws -> Void
  ) throws {
    for isThere in [true, false] {
      try withScratchFolder { scratch in
        let (folder, outside) = ("\(scratch)/Sessions", "\(scratch)/outside")
        try DurableFolder.make(folder)
        try SessionFile.save(fullSession(), to: "\(folder)/a.json", Keyring())
        if isThere { try DurableFile.replace(outside, with: [1, 2, 3]) }
        try #require(symlink(outside, "\(folder)/\(name)") == 0)
        try write(folder)
        #expect(names(in: scratch) == ["Sessions"] + (isThere ? ["outside"] : []))
        if isThere { #expect(try DurableFile.read(outside) == [1, 2, 3]) }
      }
    }
  }

  @Test func draftsAreNotWrittenThroughALink() throws {
    try expectNoFollowing(of: ".a.drafts.json") { folder in
      let path = "\(folder)/a.json"
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, now)
      let file = DraftFile(forSession: path, id: "s", refuge: nil, openKeyring(for: path))
      #expect(throws: StorageError.self) { try file.save(KeptDrafts(drafts)) }
    }
  }

  @Test func draftsInTheRefugeAreNotWrittenThroughALink() throws {
    try expectNoFollowing(of: "s.drafts.json") { folder in
      let path = "\(folder)/gone/a.json"
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, now)
      let file = DraftFile(forSession: path, id: "s", refuge: folder, openKeyring(for: path))
      #expect(throws: StorageError.self) { try file.save(KeptDrafts(drafts)) }
    }
  }

  @Test func theFormIsNotWrittenThroughALink() throws {
    try expectNoFollowing(of: ".new-session.draft.json") { folder in
      let file = FormDraftFile(folder: folder, refuge: nil)
      #expect(throws: StorageError.self) {
        try file.save(FormDraft(at: now, fields: ["title": "T"]))
      }
    }
  }

  @Test func theMarkOfAHolderIsNotWrittenThroughALink() throws {
    try expectNoFollowing(of: ".a.holder") { folder in
      let ann = Holder(name: "Ann", host: "laptop", since: now)
      var held = try HeldSession(opening: "\(folder)/a.json", as: ann, Keyring())
      _ = held.renewHold()
    }
  }

  @Test func aNewSessionIsNotWrittenThroughALink() throws {
    let session = fullSession()
    try expectNoFollowing(of: "2019-07-04-table-3.json") { folder in
      let path = try SessionFolder(folder).create(session, sealedBy: nil, Keyring())
      #expect(path == "\(folder)/2019-07-04-table-3-2.json")
    }
  }
}
