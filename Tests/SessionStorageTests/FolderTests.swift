import ConsultationModel
import DurableFiles
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct FolderTests {
  @Test func aNewSessionHasAFileNamedForDateAndTable() throws {
    try withScratchFolder { scratch in
      let folder = SessionFolder("\(scratch)/Sessions")
      let first = try folder.create(fullSession(), Keyring())
      let second = try folder.create(fullSession(), Keyring())
      #expect(first == "\(scratch)/Sessions/2019-07-04-table-3.json")
      #expect(second == "\(scratch)/Sessions/2019-07-04-table-3-2.json")
      #expect(try SessionFile.load(first, Keyring()) == fullSession())
      #expect(try folder.sessionPaths() == [second, first])
    }
  }

  @Test(arguments: [
    ("Table 3", "table-3"), ("../../etc", "table-etc"), ("Red \u{1B}[2J", "table-red-2j"),
    ("", "table-2f1d9e7b6c05"), ("Ünï", "table-n"),
  ])
  func namesOfFilesAreSafe(table: String, part: String) throws {
    try withScratchFolder { scratch in
      var session = fullSession()
      session.table = table
      _ = try SessionFolder(scratch).create(session, Keyring())
      #expect(names(in: scratch) == ["2019-07-04-\(part).json"])
    }
  }

  @Test func onlySessionFilesAreListed() throws {
    try withScratchFolder { scratch in
      for name in ["b.json", "a.json", ".a.drafts.json", "x.guide.json", "codebook.json", "n.txt"] {
        try DurableFile.create("\(scratch)/\(name)", with: [])
      }
      let paths = try SessionFolder(scratch).sessionPaths()
      #expect(paths == ["\(scratch)/a.json", "\(scratch)/b.json"])
    }
  }

  @Test func aMissingFolderIsKnownAsMissing() throws {
    try withScratchFolder { scratch in
      do throws(StorageError) {
        _ = try SessionFolder("\(scratch)/no").sessionPaths()
        Issue.record("it was listed")
      } catch {
        #expect(error.isMissing)
      }
    }
  }

  @Test func draftsComeBackAndGoWhenNothingIsLeft() throws {
    try withScratchFolder { scratch in
      let session = "\(scratch)/a.json"
      let file = DraftFile(forSession: session, id: "s", refuge: nil, openKeyring(for: session))
      #expect(file.load().kept == KeptDrafts())
      let place = Place(proposition: "p", question: "q")
      let other = Place(proposition: "p", question: "r")
      var drafts = Drafts()
      let time = try #require(Timestamp(rfc3339: "2019-07-04T14:03:00+01:00"))
      drafts.note("for @Sage \u{1B} half a", at: .place(place), time)
      drafts.note("x", at: .place(other), nil)
      drafts.note("elsewhere", at: .parked, time)
      drafts.noteMending("half", of: "f", time)
      drafts.note("not so", toQuestion: "objection f", time)
      drafts.isPaused = true
      drafts.stop = .place(other)
      try file.save(KeptDrafts(drafts))
      #expect(names(in: scratch) == [".a.drafts.json"])
      #expect(file.load().kept == KeptDrafts(drafts))
      try file.save(KeptDrafts())
      #expect(names(in: scratch).isEmpty)
    }
  }
}
