import ConsultationModel
import DurableFiles
import Glibc
import GuideLibrary
import OrderedJSON
import TestSupport
import Testing

@Suite struct CodebookFileTests {
  private static let theme = #"{"id": "x", "name": "X", "terms": ["x"]}"#
  private static let gone = #"{"id": "y", "name": "Y"}"#

  private func text(
    _ themes: String = theme, retired: String = gone, changes: String = "", extra: String = ""
  ) -> [UInt8] {
    Array(
      """
      {"format": "summit-codebook", "version": 1, "id": "c", "name": "C", "themes": [\(themes)],
       "retired": [\(retired)], "changes": [\(changes)]\(extra)}
      """.utf8)
  }

  private func change(_ fields: String, id: String = "1") -> String {
    #"{"id": "\#(id)", "at": "2019-07-04T14:02:31+01:00", \#(fields)}"#
  }

  private func sentences(_ bytes: [UInt8]) -> [String] {
    CodebookFile.faults(in: bytes).map(\.sentence)
  }

  @Test func anOldFileIsReadAndWrittenBackByteForByte() throws {
    let path = "Tests/GuideLibraryTests/Fixtures/codebook-1.json"
    try withScratchFolder { folder in
      let copy = "\(folder)/codebook.json"
      try DurableFile.create(copy, with: repositoryFile(path))
      let codebook = try CodebookFile.load(copy)
      #expect(codebook.themes.count == 3 && codebook.retired.count == 4)
      #expect(codebook.changes.count == 4)
      #expect(codebook.heirs(of: "rural") == ["connectivity"])
      #expect(
        String(decoding: CodebookFile.encode(codebook), as: UTF8.self)
          == String(decoding: try repositoryFile(path), as: UTF8.self))
    }
  }

  @Test func everyBundledCodebookComesBackAsItIs() throws {
    for guide in GuideLibrary.bundled() {
      let bytes = CodebookFile.encode(guide.codebook)
      #expect(CodebookFile.faults(in: bytes).isEmpty)
      try withScratchFolder { folder in
        try DurableFile.create("\(folder)/c.json", with: bytes)
        #expect(try CodebookFile.load("\(folder)/c.json") == guide.codebook)
      }
    }
  }

  @Test func whatIsWrongIsSaidWithPlaceAndRemedy() {
    #expect(sentences(text()) == [])
    #expect(
      sentences(Array("[]".utf8)) == ["it holds a list and no codebook. Name a codebook file."])
    #expect(
      sentences(text(Self.theme, retired: Self.theme)) == [
        "retired[0].id \"x\" is the id of themes[0] too. Give one of them another id."
      ])
    #expect(
      sentences(text(#"{"id": "A b", "name": ""}"#)) == [
        "themes[0].id \"A b\" is no id; write small letters, digits and hyphens, such as full-fibre.",
        "themes[0].name is empty; write text.",
      ])
    #expect(sentences(text(#"{"id": "z", "name": "Z", "terms": ["a", "A", " "]}"#)).count == 2)
    #expect(
      sentences(Array(#"{"format": "summit-codebook", "version": 2}"#.utf8)).first?.hasPrefix(
        "version 2 was written for a newer summit") == true)
  }

  @Test(arguments: [
    (
      #""did": "retired", "themes": ["x"]"#,
      "changes[0].themes \"x\" is not among the retired themes."
    ),
    (
      #""did": "merged", "themes": ["y", "q"], "into": ["x"]"#,
      "changes[0].themes \"q\" is not among the retired themes."
    ),
    (#""did": "merged", "themes": ["y"], "into": ["x"]"#, "changes[0].themes are not two."),
    (#""did": "split", "themes": ["y"], "into": ["x"]"#, "changes[0].into are not two."),
    (
      #""did": "split", "themes": ["y"], "into": ["x", "q"]"#,
      "changes[0].into \"q\" is no theme, of today or retired."
    ),
    (
      #""did": "split", "themes": ["y"], "into": ["x", "y"]"#,
      "changes[0].into \"y\" had ended before."
    ),
    (
      #""did": "split", "themes": ["y"], "into": ["x", "q"], "heir": "z""#,
      "changes[0].heir \"z\" is none of the new themes."
    ),
    (#""did": "rename", "themes": ["x"]"#, "changes[0].did \"rename\" is none of merged"),
    (#""themes": ["x"]"#, "changes[0].did is missing"),
    (
      #""did": "renamed", "themes": [], "before": "a", "after": "b""#,
      "changes[0].themes is not one theme"
    ),
  ])
  func aBrokenLineageIsNamed(fields: String, sentence: String) {
    let said = sentences(text(changes: change(fields)))
    #expect(said.first?.hasPrefix(sentence) == true, "\(said)")
  }

  @Test func aThemeEndsOnce() {
    let twice = [
      change(#""did": "retired", "themes": ["y"]"#),
      change(#""did": "retired", "themes": ["y"]"#, id: "2"),
    ]
    #expect(
      sentences(text(changes: twice.joined(separator: ","))).first?.contains(
        "ended with an earlier change") == true)
  }

  @Test func whatIsOddIsNoFault() throws {
    let bytes = text(#"{"id": "x", "name": "X", "tems": ["a"]}"#, extra: #", "theme": 1"#)
    #expect(sentences(bytes).isEmpty)
    let remarks = CodebookFile.remarks(on: bytes).map(\.sentence)
    #expect(remarks.count == 3)
    #expect(
      remarks.contains {
        $0.hasPrefix("themes[0].tems is a field that this version")
          && $0.hasSuffix("Did you mean \"terms\"?")
      })
  }

  @Test func aChangeMakesTheFileForItsOwnersEyesOrLeavesItAsItIs() throws {
    try withScratchFolder { folder in
      let path = CodebookFile.path(inSessions: folder)
      let start = Codebook(id: "c", name: "C", themes: [Theme(id: "x", name: "X", terms: ["x"])])
      try CodebookFile.change(path, startingWith: start) { $0 }
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
      #expect(try CodebookFile.load(path) == start)
      let stamp = FileStamp(of: path)
      try CodebookFile.change(path, startingWith: start) { $0 }
      #expect(FileStamp(of: path) == stamp)
      let moment = Moment(now: Timestamp(milliseconds: 0, offsetMinutes: 0), entropy: 1)
      #expect(throws: CodebookRefusal.self) {
        try CodebookFile.change(path, startingWith: start) {
          try $0.retiring("q", by: "", moment)
        }
      }
      #expect(FileStamp(of: path) == stamp)
      try CodebookFile.change(path, startingWith: start) { try $0.retiring("x", by: "", moment) }
      #expect(try CodebookFile.load(path).retired.map(\.id) == ["x"])
      #expect(names(in: folder) == ["codebook.json"])
    }
  }

  @Test func aFileThatHasFaultsIsNotReplaced() throws {
    try withScratchFolder { folder in
      let path = CodebookFile.path(inSessions: folder)
      try DurableFile.create(path, with: Array("{".utf8))
      let start = Codebook(id: "c", name: "C", themes: [])
      #expect(throws: GuideError.self) { try CodebookFile.change(path, startingWith: start) { $0 } }
      #expect(throws: GuideError.self) { try CodebookFile.load(path, or: start) }
      #expect(try DurableFile.read(path) == Array("{".utf8))
    }
  }
}
