import DurableFiles
import Glibc
import ProgramRunning
import Testing

/// `summit repair` as a person runs it.
@Suite struct RepairCommandTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "Digital", "--table", "3", "--date", "2019-07-04").lines.first)
    for text in ["One", "Two", "Three"] { try place.summit("add", path, "--parked", text) }
  }

  private var new: String { "Sessions/2019-07-04-table-3-repaired.json" }

  @Test func aFileInOrderIsLeftAlone() throws {
    let before = try place.names(in: "Sessions")
    let run = try place.summit("repair", path)
    #expect(
      run == Outcome(code: 0, output: "", errors: "\(path) is in order, so nothing was written.\n"))
    #expect(try place.names(in: "Sessions") == before)
  }

  @Test func aCutFileIsSavedBesideItselfAndTheOldOneIsNotTouched() throws {
    let text = try place.read(path)
    try place.write(String(text.dropLast(250)), to: path)
    chmod("\(place.folder)/\(path)", 0o440)
    let before = try state()
    let run = try place.summit("repair", path)
    #expect(try state() == before)
    #expect(run.code == 1)
    #expect(run.output == "\(new)\n")
    #expect(run.errors.contains("feedback[2]"))
    #expect(run.errors.hasSuffix("3 points saved to \(new). Some things are lost.\n"))
    #expect(try place.summit("check", new).code == 0)
    let listed = try place.summit("show", new).output
    for text in ["One", "Two", "Three"] { #expect(listed.contains(text)) }
  }

  @Test func nothingIsWrittenOver() throws {
    try place.write(String(try place.read(path).dropLast(3)), to: path)
    #expect(try place.summit("repair", path).output == "\(new)\n")
    #expect(
      try place.summit("repair", path).output == "Sessions/2019-07-04-table-3-repaired-2.json\n")
    let refused = try place.summit("repair", path, "--output", new)
    #expect(refused.code == 1)
    #expect(
      refused.errors == "\(new) can't be written: it is there already. Choose another name.\n")
    #expect(try place.summit("repair", path, "--output", path).code == 1)
  }

  @Test func onlyBracketsThatAreMissingLoseNothing() throws {
    try place.write(String(try place.read(path).dropLast(3)), to: path)
    let run = try place.summit("repair", path, "--output", "x.json")
    #expect(run.code == 0)
    #expect(run.errors.hasSuffix("3 points saved to x.json.\n"))
    #expect(Permissions.mode(of: "\(place.folder)/x.json") == 0o600)
  }

  @Test(arguments: ["not a session", "", "{\"format\": \"summit-guide\"}"])
  func whatIsNoSessionIsRefusedAndNothingWritten(text: String) throws {
    try place.write(text, to: "x.json")
    let run = try place.summit("repair", "x.json")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("x.json: "))
    #expect(try place.names() == ["Sessions", "x.json"])
  }

  @Test func aFolderOrAMissingFileIsRefused() throws {
    #expect(try place.summit("repair", "Sessions").code == 1)
    #expect(try place.summit("repair", "nothing.json").code == 1)
  }

  @Test func theGuideIsFoundAgainByTheQuestions() throws {
    try place.summit(
      "add", path, "--proposition", "creative-production", "--question", "scale", "Four")
    let text = try place.read(path).replacing("\"id\": \"ne-lis-digital\"", with: "\"id\": \0")
    try place.write(text, to: path)
    _ = try place.summit("repair", path)
    #expect(try place.read(new).contains("\"id\": \"ne-lis-digital\""))
  }

  private func state() throws -> [Int] {
    var status = stat()
    let file = "\(place.folder)/\(path)"
    guard stat(file, &status) == 0 else { return [] }
    return [
      Int(status.st_mode), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
      Int(status.st_ino), Int(status.st_size),
    ] + (try DurableFile.read(file)).map { Int($0) }
  }
}

private enum Permissions {
  static func mode(of path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }
}
