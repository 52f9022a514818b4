import DurableFiles
import ProgramRunning
import TestSupport
import Testing
import ZipArchives

struct ZipArchiveTests {
  private static func archive(_ files: [(String, [UInt8])]) -> [UInt8] {
    var archive = ZipArchive()
    for (name, bytes) in files { archive.add(name, bytes) }
    return archive.finished()
  }

  @Test func equalContentMakesEqualBytes() {
    let files = [("a.txt", Array("words".utf8)), ("sources/b.txt", [])]
    #expect(Self.archive(files) == Self.archive(files))
  }

  @Test func whatWentInComesOutByAnotherHand() throws {
    let big = (0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    let files = [
      ("first", Array("<x/>".utf8)), ("æøå/ü.txt", [0xFF, 0]), ("none", []), ("big", big),
    ]
    try withScratchFolder { folder in
      let path = "\(folder)/x.zip"
      try DurableFile.create(path, with: Self.archive(files))
      let script =
        "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
        + "for i in z.infolist(): print(i.filename, i.file_size, z.read(i)[:4].hex())"
      let outcome = try ProgramRun(
        ["-c", script, path], of: "/usr/bin/python3", in: folder, input: [],
        variables: ["PYTHONIOENCODING=utf-8"], output: .file
      ).finish()
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(
        lines == ["first 4 3c782f3e", "æøå/ü.txt 2 ff00", "none 0 ", "big 10000000 \(hex(big))"])
    }
  }

  @Test func whatIsNotPackedStandsAsItIs() {
    var archive = ZipArchive()
    let words = Array("application/x".utf8)
    archive.add("mimetype", words, isPacked: false)
    let bytes = archive.finished()
    // A local header has 30 bytes before the name.
    #expect(Array(bytes[38..<(38 + words.count)]) == words)
  }

  @Test func checksumsAreThoseOfTheStandard() {
    // The check value that every table of checksums gives for CRC-32.
    #expect(Packing.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Packing.packed([UInt8](repeating: 7, count: 10_000)).count < 100)
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.prefix(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
