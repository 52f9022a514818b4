import ConsultationModel
import DurableFiles
import Glibc
import SessionStorage
import TestSupport
import Testing

@Suite struct CodingsSavingTests {
  private let holder = Holder(
    name: "jo", host: "desk", since: Timestamp(milliseconds: 0, offsetMinutes: 0))

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func aCoderHasAFileForTheirOwnEyes() throws {
    try withScratchFolder { folder in
      let codings = CodingsFolder(inSessions: folder)
      #expect(try codings.codings().isEmpty)
      let path = try codings.path(of: "Jo Bell")
      #expect(path == "\(folder)/codings/jo-bell.json")
      try CodingsFile.save(fullCodings(), to: path)
      #expect(mode(path) == 0o600 && mode(codings.path) == 0o700)
      #expect(try codings.codings() == [fullCodings()])
      #expect(try SessionFolder(folder).listing().paths.isEmpty)
    }
  }

  @Test func codersWhoseNamesLookAlikeHaveFilesOfTheirOwn() throws {
    try withScratchFolder { folder in
      let codings = CodingsFolder(inSessions: folder)
      for coder in ["Jo Bell", "Jo-Bell", "Ёлка", "..", "Ann/../../etc"] {
        try CodingsFile.save(fullCodings(coder), to: codings.path(of: coder))
      }
      let names = try DurableFolder.names(in: codings.path)
      #expect(
        names == ["ann-etc.json", "coder-2.json", "coder.json", "jo-bell-2.json", "jo-bell.json"])
      #expect(try codings.path(of: " jo  BELL") == "\(codings.path)/jo-bell.json")
      #expect(try codings.path(of: "Jo-Bell") == "\(codings.path)/jo-bell-2.json")
    }
  }

  @Test func anotherCodersFileIsNotWritten() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.json"
      try CodingsFile.save(fullCodings("Ann"), to: path)
      #expect(throws: StorageError.self) { try CodingsFile.save(fullCodings("Ben"), to: path) }
      #expect(try CodingsFile.load(path).coder == "Ann")
    }
  }

  @Test func aFileThatCannotBeReadIsNeitherPassedOverNorReplaced() throws {
    try withScratchFolder { folder in
      let codings = CodingsFolder(inSessions: folder)
      let path = try codings.path(of: "Jo")
      try DurableFile.create(path, with: Array(codingsText(version: 9).utf8))
      #expect(throws: StorageError.self) { try codings.path(of: "Ann") }
      #expect(throws: StorageError.self) { try codings.path(of: "Jo") }
      #expect(throws: StorageError.self) { try CodingsFile.save(fullCodings("Jo"), to: path) }
      #expect(try DurableFile.read(path) == Array(codingsText(version: 9).utf8))
      // Who has a file that can be read goes on.
      try CodingsFile.save(fullCodings("Ann"), to: "\(codings.path)/ann.json")
      #expect(try codings.path(of: "Ann") == "\(codings.path)/ann.json")
    }
  }

  @Test func twoProgramsOfOneCoderLoseNothing() throws {
    try withScratchFolder { folder in
      let codings = CodingsFolder(inSessions: folder)
      var one = try HeldCodings(opening: "Jo", in: codings, as: holder)
      #expect(one.holder == nil)
      var other = try HeldCodings(opening: "Jo", in: codings, as: holder)
      #expect(other.holder?.name == "jo")
      var ours = one.codings
      var theirs = other.codings
      ours.decide(Judgement(on: codedPoint("a"), .none), codedMoment(1))
      theirs.decide(Judgement(on: codedPoint("b"), .added("x")), codedMoment(2))
      #expect(try one.save(ours) == ours)
      let met = try other.save(theirs)
      #expect(met.decisions.count == 2)
      #expect(try one.save(ours) == met)
      #expect(try CodingsFile.load(one.path) == met)
    }
  }

  @Test func savingWhatIsThereWritesNothing() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/jo.json"
      try CodingsFile.save(fullCodings(), to: path)
      let stamp = FileStamp(of: path)
      try CodingsFile.save(fullCodings(), to: path)
      #expect(FileStamp(of: path) == stamp)
    }
  }
}
