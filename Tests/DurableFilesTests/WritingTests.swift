import DurableFiles
import Glibc
import TestSupport
import Testing

@Suite struct WritingTests {
  private func refusal(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch let error as FileError {
      return error.sentence
    } catch {
      return "\(error)"
    }
  }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func aNewFileIsItsOwnersOnlyAndNothingElseIsLeft() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a.json", with: [1])
      #expect(mode("\(folder)/a.json") == 0o600)
      #expect(names(in: folder) == ["a.json"])
    }
  }

  @Test func aFileThatIsReplacedKeepsItsPermissions() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a", with: [1])
      chmod("\(folder)/a", 0o664)
      try DurableFile.replace("\(folder)/a", with: [2])
      #expect(mode("\(folder)/a") == 0o664)
      #expect(try DurableFile.read("\(folder)/a") == [2])
    }
  }

  @Test(.enabled(if: getuid() == 0, "needs root, to give a file to a group"))
  func aFileThatIsReplacedKeepsItsGroup() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a", with: [1])
      chown("\(folder)/a", getuid(), 4321)
      try DurableFile.replace("\(folder)/a", with: [2])
      var status = stat()
      stat("\(folder)/a", &status)
      #expect(status.st_gid == 4321)
    }
  }

  @Test func whatIsSetAsideTakesNobodysName() throws {
    try withScratchFolder { folder in
      for number in 1...3 as ClosedRange<UInt8> {
        try DurableFile.replace("\(folder)/a", with: [number])
        let name = try DurableFile.setAside("\(folder)/a", as: "\(folder)/a.damaged")
        #expect(try DurableFile.read(name) == [number])
      }
      #expect(names(in: folder) == ["a.damaged", "a.damaged-2", "a.damaged-3"])
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    try withScratchFolder { folder in
      let words = refusal { try DurableFile.replace("\(folder)/no/a.json", with: [1]) }
      #expect(
        words == "\(folder)/no/a.json can't be written: it or its folder is not there. "
          + "Check the name, or make the folder.")
    }
  }

  @Test func linksPipesAndFoldersAreNotReplaced() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a", with: [1])
      #expect(symlink("a", "\(folder)/link") == 0)
      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      #expect(mkdir("\(folder)/folder", 0o700) == 0)
      for (name, kind) in [("link", "a link"), ("pipe", "a pipe"), ("folder", "a folder")] {
        let words = refusal { try DurableFile.replace("\(folder)/\(name)", with: [2]) }
        #expect(words?.contains(kind) == true)
      }
      #expect(try DurableFile.read("\(folder)/a") == [1])
      #expect(names(in: folder) == ["a", "folder", "link", "pipe"])
    }
  }

  @Test func createLeavesWhatIsThere() throws {
    try withScratchFolder { folder in
      try DurableFile.create("\(folder)/a", with: [1])
      do throws(FileError) {
        try DurableFile.create("\(folder)/a", with: [2])
        Issue.record("it was made twice")
      } catch {
        #expect(error.isTaken)
      }
      #expect(try DurableFile.read("\(folder)/a") == [1])
      #expect(names(in: folder) == ["a"])
    }
  }

  @Test func aNameOf255BytesCanBeSaved() throws {
    try withScratchFolder { folder in
      let name = String(repeating: "é", count: 125) + ".json"
      try DurableFile.replace("\(folder)/\(name)", with: [1])
      try DurableFile.replace("\(folder)/\(name)", with: [2])
      #expect(try DurableFile.read("\(folder)/\(name)") == [2])
    }
  }

  @Test func removingWhatIsGoneIsNoFault() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a", with: [1])
      try DurableFile.remove("\(folder)/a")
      try DurableFile.remove("\(folder)/a")
      #expect(names(in: folder).isEmpty)
    }
  }

  @Test func foldersAreMadeWithAllThatLeadToThem() throws {
    try withScratchFolder { folder in
      try DurableFolder.make("\(folder)/a/b")
      try DurableFolder.make("\(folder)/a/b")
      #expect(mode("\(folder)/a") == 0o700)
      #expect(try DurableFolder.names(in: "\(folder)/a") == ["b"])
    }
  }
}
