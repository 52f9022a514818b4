import DurableFiles
import Glibc
import ProgramRunning
import SealedFiles
import TestSupport
import Testing

/// Sealed sessions by way of the commands.
@Suite struct SealingTests {
  private static let words = ["Rural exchanges", "Jo Bell", "A title", "Bridge House"]
  private static let place = ["--proposition", "creative-production", "--question", "scale"]

  /// A workplace with a passphrase file `words` and a sealed session, whose path is given back.
  private func sealed() throws -> (Workplace, String) {
    let place = try Workplace()
    try place.write("four plain words here\n", to: "words")
    let run = try place.summit(
      "new", "--title", "A title", "--table", "3", "--venue", "Bridge House", "--encrypt",
      "--passphrase-file", "words")
    #expect(run.errors == "")
    return (place, try #require(run.lines.first))
  }

  private func expectNothingInTheClear(in place: Workplace) throws {
    for name in try place.names(in: "Sessions") {
      let text = try place.read("Sessions/\(name)")
      for word in Self.words { #expect(!text.contains(word), "\(word) in \(name)") }
    }
  }

  @Test func everyCommandWorksAndWritesNothingInTheClear() throws {
    let (place, path) = try sealed()
    let points =
      "text,stakeholder,proposition,question,table\n"
      + "Rural exchanges of a table,Jo Bell,creative-production,scale,3\n"
    try place.write(points, to: "points.csv")
    try place.write(points.replacing(",3\n", with: ",4\n"), to: "others.csv")
    let commands = [
      ["add", path, "Rural exchanges first", "--stakeholder", "Jo Bell"] + Self.place,
      ["add", path, "-"] + Self.place,
      ["import", "points.csv", "--session", path],
      ["import", "others.csv", "--sessions", "Sessions", "--encrypt"],
      ["list"], ["show", path], ["history", path], ["check"], ["themes"], ["report"],
    ]
    var outputs: [String] = []
    for command in commands {
      let run = try place.start(
        command + ["--passphrase-file", "words"], input: "Rural exchanges second\n"
      ).finish()
      #expect(run.code == 0, "\(command): \(run.errors)")
      outputs.append(run.output)
      try expectNothingInTheClear(in: place)
    }
    #expect(try place.names(in: "Sessions").filter { $0.hasSuffix(".json") }.count == 2)
    #expect(outputs[4].contains("3 points") && outputs[4].contains("1 point "))
    for output in outputs[5...6] { #expect(output.contains("Rural exchanges second")) }
    #expect(outputs[8].contains("Rural exchanges of a table"))
    #expect(outputs[9].contains("4\npoints") || outputs[9].contains("4 points"))
  }

  @Test func aListAsksNobodyAndShowsWhatIsSealed() throws {
    let (place, path) = try sealed()
    let run = try place.summit("list")
    #expect(run.code == 0)
    #expect(run.output == "\(path)  -  -  -  sealed\n")
    #expect(run.errors == "")
  }

  @Test func aSealedFileThatNobodyOpensIsCountedApart() throws {
    let (place, _) = try sealed()
    try place.summit("new", "--title", "Open", "--table", "9")
    let run = try place.start(["check"]).finish()
    #expect(run.code == 1)
    #expect(run.errors.hasSuffix("1 file checked, 0 with faults, 1 sealed and not looked into.\n"))
  }

  @Test(arguments: [["show"], ["history"], ["check"], ["themes"], ["report"]])
  func withoutAPassphraseOrATerminalTheRemedyIsSaid(command: [String]) throws {
    let (place, path) = try sealed()
    let run = try place.start(command + [path]).finish()
    #expect(run.code == 1)
    #expect(run.errors.contains("is sealed and there is no terminal to ask for its passphrase on"))
    #expect(run.errors.contains("Give it by --passphrase-file."))
  }

  @Test func aWrongPassphraseAndAChangedFileAreToldApart() throws {
    let (place, path) = try sealed()
    try place.write("four wrong words here\n", to: "wrong")
    let wrong = try place.summit("show", path, "--passphrase-file", "wrong")
    #expect(wrong.code == 1)
    #expect(wrong.errors.hasPrefix("\(path) is sealed and this passphrase does not open it."))
    var bytes = Array(try place.read(path).utf8)
    // Another letter of base64, so that it is the content that has changed and not its form.
    let spot = bytes.count - 20
    bytes[spot] = bytes[spot] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    try place.write(bytes, to: path)
    let changed = try place.summit("check", path, "--passphrase-file", "words")
    #expect(changed.code == 1)
    #expect(changed.errors.hasPrefix("\(path) is sealed and was damaged or changed since"))
    let added = try place.start(
      ["add", path, "x", "--passphrase-file", "words"] + Self.place
    ).finish()
    #expect(added.code == 1)
    #expect(Array(try place.read(path).utf8) == bytes)
  }

  /// Changes the text within the seal, which nobody can without the passphrase.
  private func reseal(_ path: String, in place: Workplace, _ change: (String) -> String) throws {
    let bytes = Array(try place.read(path).utf8)
    var words = Array("four plain words here".utf8)
    let seal = try Seal(Passphrase(wiping: &words), opening: bytes)
    let text = String(decoding: try seal.opened(bytes), as: UTF8.self)
    try place.write(seal.sealed(Array(change(text).utf8)), to: path)
  }

  @Test func whatARepairSavesOfASealedSessionIsSealed() throws {
    let (place, path) = try sealed()
    _ = try place.start(
      ["add", path, "Rural exchanges first", "--passphrase-file", "words"] + Self.place
    ).finish()
    try reseal(path, in: place) { $0.replacing("\"votes\": 0", with: "\"votes\": 0,,") }
    let run = try place.summit("repair", path, "--passphrase-file", "words")
    let saved = try #require(run.lines.first)
    try expectNothingInTheClear(in: place)
    let shown = try place.summit("show", saved, "--passphrase-file", "words")
    #expect(shown.output.contains("Rural exchanges first"))
  }

  @Test func aDamagedSealedSessionIsCheckedAndRepairedFromItsHistory() throws {
    let (place, path) = try sealed()
    for number in ["first", "second"] {
      _ = try place.start(
        ["add", path, "Rural exchanges \(number)", "--passphrase-file", "words"] + Self.place
      ).finish()
    }
    let history = path.replacing("Sessions/", with: "Sessions/.").dropLast(5) + ".history.jsonl"
    var lines = try place.read(String(history)).split(separator: "\n").map { Array($0.utf8) }
    lines.insert(Array("{}".utf8), at: 1)
    try place.write(Array(lines.joined(separator: [10])) + [10], to: String(history))
    let check = try place.summit("check", path, "--passphrase-file", "words")
    #expect(check.code == 0)
    #expect(check.errors.contains("\(history): no fault, but line 2: it was damaged or changed"))
    var bytes = Array(try place.read(path).utf8)
    bytes[bytes.count - 20] ^= 1
    try place.write(bytes, to: path)
    let run = try place.summit("repair", path, "--passphrase-file", "words")
    #expect(run.code == 1)
    let saved = try #require(run.lines.first, "\(run.errors)")
    try expectNothingInTheClear(in: place)
    let shown = try place.summit("show", saved, "--passphrase-file", "words")
    #expect(shown.output.contains("Rural exchanges second"))
  }

  @Test func aReportLeavesOutWhatItCannotOpenAndSaysSo() throws {
    let (place, path) = try sealed()
    let open = try #require(
      place.summit("new", "--title", "Open", "--table", "1").lines.first)
    _ = try place.start(["add", open, "Said in the open"] + Self.place).finish()
    let run = try place.summit("report")
    #expect(run.code == 1)
    #expect(run.output.contains("1 session "))
    #expect(run.errors.hasPrefix("\(path) is left out: is sealed and there is no terminal"))
  }

  @Test func aPassphraseMayComeFromAPipeOrADescriptor() throws {
    let (place, path) = try sealed()
    let input = try place.start(
      ["show", path, "--passphrase-file", "/dev/stdin"], input: "four plain words here\r\n"
    ).finish()
    #expect(input.code == 0, "\(input.errors)")
    let script = "printf 'four plain words here' | '\(try builtProgram())' show '\(path)'"
    for end in ["--passphrase-file /dev/stdin", "--passphrase-file /dev/fd/7 7<&0 </dev/null"] {
      let run = try place.run("/bin/sh", "-c", "\(script) \(end)")
      #expect(run.code == 0, "\(end): \(run.errors)")
    }
    let both = try place.start(
      ["add", path, "-", "--passphrase-file", "/dev/stdin"] + Self.place, input: "x"
    ).finish()
    #expect(both.code == 64)
  }

  @Test func aPassphraseFileThatIsNoSecretIsRefused() throws {
    let (place, path) = try sealed()
    for mode: mode_t in [0o640, 0o604, 0o644] {
      chmod("\(place.folder)/words", mode)
      let run = try place.summit("show", path, "--passphrase-file", "words")
      #expect(run.code == 64)
      #expect(run.errors.contains("can be read by others. Make it yours alone: chmod 600"))
    }
  }

  @Test(arguments: [
    ("", "is empty"), ("\n", "is empty"), ("one\ntwo\n", "more than one line"),
    (String(repeating: "x", count: 6000), "more than 4095 bytes"),
  ])
  func aPassphraseFileThatHoldsNoneIsRefused(text: String, words: String) throws {
    let place = try Workplace()
    try place.write(text, to: "words")
    let run = try place.summit("list", "--passphrase-file", "words")
    #expect(run.code == 64)
    #expect(run.errors.contains(words))
  }

  @Test(arguments: ["no-such-file", ".", "/dev/null", "/dev/zero"])
  func aPassphraseFileThatIsNoneIsRefused(path: String) throws {
    let run = try Workplace().summit("list", "--passphrase-file", path)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("The passphrase file \(path) "))
  }

  @Test func aShortPassphraseIsRefusedForANewSession() throws {
    let place = try Workplace()
    try place.write("short", to: "words")
    let run = try place.summit(
      "new", "--title", "T", "--table", "3", "--encrypt", "--passphrase-file", "words")
    #expect(run.code == 64)
    #expect(run.errors.contains("at least 8 characters"))
    #expect(try place.names() == ["words"])
  }

  @Test func openSessionsNeedNoPassphrase() throws {
    let place = try Workplace()
    try place.write("four plain words here", to: "words")
    let path = try #require(place.summit("new", "--title", "T", "--table", "3").lines.first)
    for command in [["show", path], ["check"], ["list"]] {
      #expect(try place.start(command + ["--passphrase-file", "words"]).finish().code == 0)
    }
  }
}
