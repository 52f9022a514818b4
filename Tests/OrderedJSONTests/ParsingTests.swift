import OrderedJSON
import TestSupport
import Testing

@Suite struct ParsingTests {
  private func fault(_ text: String) -> JSONFault? {
    fault(Array(text.utf8))
  }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do {
      _ = try JSONValue(parsing: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func membersKeepTheirOrder() throws {
    let value = try JSONValue(parsing: Array(#"{"b": 1, "a": [true, null, 1.5, "x"]}"#.utf8))
    #expect(
      value
        == .object([
          JSONMember("b", .integer(1)),
          JSONMember("a", .array([.bool(true), .null, .number(1.5), .string("x")])),
        ]))
    #expect(value["b"] == .integer(1))
    #expect(value["c"] == nil)
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == .integer(1))
  }

  @Test func brokenTextIsNamedByLineAndColumn() {
    let fault = fault("{\n  \"a\": 1,\n  \"b\" 2\n}")
    #expect(fault?.line == 3)
    #expect((5...8).contains(fault?.column ?? 0))
    #expect(fault?.sentence.contains("line 3, column") == true)
  }

  @Test(arguments: [
    ("", "nothing in it"), (" \n", "nothing in it"), ("{", "ends in the middle"),
    ("{} {}", "more text follows"), (#"{"a": 1, "a": 2}"#, "stands twice"),
    (#"["\u0000"]"#, "NUL"), (#"{"\u0000": 1}"#, "NUL"), ("[1e999]", "too large"),
    ("[92233720368547758089]", "too large"), ("[-92233720368547758089]", "too large"),
    (#"["\ud800"]"#, "half of a character"), (#"["\udc00x"]"#, "half of a character"),
    ("[NaN]", "not JSON"),
    ("[01]", "not JSON"), ("['a']", "not JSON"), ("[1,]", "not JSON"),
    ("[\"a\nb\"]", "over the end of its line"), ("[\"a\u{1}\"]", "a control character"),
    (#"["\x"]"#, "a backslash stands before"),
  ])
  func whatIsNotJSONIsSaidInWords(text: String, words: String) {
    #expect(fault(text)?.sentence.contains(words) == true, "\(fault(text)?.sentence ?? "read")")
  }

  @Test func aNULByteIsNamedWhereItStands() {
    let fault = fault(Array("[1,\n  ".utf8) + [0, 0] + Array("]".utf8))
    #expect(fault?.line == 2)
    #expect(fault?.column == 3)
    #expect(fault?.problem.contains("NUL") == true)
    #expect(self.fault([0, 0, 0, 0])?.problem.contains("NUL") == true)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0xC3],
    ] as [[UInt8]])
  func textThatIsNotUTF8IsRefused(bytes: [UInt8]) {
    let quote = [UInt8(ascii: "\"")]
    #expect(fault(quote + bytes + quote)?.problem.contains("UTF-8") == true)
  }

  @Test func tenThousandBracketsAreRefusedAndTwoThousandAreRead() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(fault(deep)?.problem.contains("2048 deep") == true)
    #expect(fault(String(repeating: "{\"a\":", count: 10_000))?.problem.contains("deep") == true)
    let shallow = String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000)
    #expect(try JSONValue(parsing: Array(shallow.utf8)).compact() == shallow)
  }

  @Test func theLargestNumbersAreExact() throws {
    let text = "[9223372036854775807,-9223372036854775808]"
    #expect(try JSONValue(parsing: Array(text.utf8)).compact() == text)
  }

  @Test func aLineOfAHundredMegabytesIsReadInSeconds() throws {
    let quote = UInt8(ascii: "\"")
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20)
    bytes[0] = quote
    bytes[bytes.count - 1] = quote
    let clock = ContinuousClock()
    let start = clock.now
    guard case .string(let text) = try JSONValue(parsing: bytes) else {
      Issue.record("no text")
      return
    }
    #expect(text.utf8.count == bytes.count - 2)
    #expect(clock.now - start < Patience.seconds(30))
  }
}
