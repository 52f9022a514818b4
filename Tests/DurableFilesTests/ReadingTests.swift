import DurableFiles
import Glibc
import TestSupport
import Testing

@Suite struct ReadingTests {
  private func refusal(_ path: String, limit: Int = 1 << 20) -> String? {
    do {
      _ = try DurableFile.read(path, limit: limit)
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test func whatWasWrittenIsRead() throws {
    try withScratchFolder { folder in
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
      try DurableFile.replace("\(folder)/a", with: bytes)
      #expect(try DurableFile.read("\(folder)/a") == bytes)
      try DurableFile.replace("\(folder)/empty", with: [])
      #expect(try DurableFile.read("\(folder)/empty") == [])
    }
  }

  @Test func aLinkMayBeRead() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a", with: [1])
      #expect(symlink("a", "\(folder)/link") == 0)
      #expect(try DurableFile.read("\(folder)/link") == [1])
    }
  }

  @Test func aPipeIsRefusedWithoutWaiting() throws {
    try withScratchFolder { folder in
      #expect(mkfifo("\(folder)/pipe.json", 0o600) == 0)
      #expect(refusal("\(folder)/pipe.json")?.contains("it is a pipe") == true)
    }
  }

  @Test func foldersDevicesAndMissingFilesAreNamed() throws {
    try withScratchFolder { folder in
      #expect(refusal(folder)?.contains("it is a folder") == true)
      #expect(refusal("/dev/zero")?.contains("it is a device") == true)
      #expect(refusal("\(folder)/no")?.contains("is not there") == true)
      #expect(
        refusal("\(folder)/\(String(repeating: "x", count: 300))")?.contains("too long") == true)
    }
  }

  @Test func aFileOverTheLimitIsRefused() throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/a", with: [UInt8](repeating: 1, count: 11))
      #expect(refusal("\(folder)/a", limit: 10)?.contains("larger than 10 bytes") == true)
      #expect(refusal("\(folder)/a", limit: 11) == nil)
    }
  }

  @Test func escapeSequencesInNamesDontReachTheTerminal() {
    #expect(refusal("/no\u{1B}[2Jwhere/a")?.hasPrefix("/no?[2Jwhere/a can't be read") == true)
  }
}
