import CJansson
import Glibc

extension JSONFault {
  /// Says in our own words what Jansson found in `bytes`.
  init(_ error: json_error_t, in bytes: [UInt8]) {
    if let nul = Self.firstNUL(in: bytes), nul <= Int(error.position) {
      self.init(atNUL: nul, in: bytes)
      return
    }
    let (problem, remedy) = Self.words(for: error, isEmpty: Self.isEmpty(bytes))
    self.init(
      line: max(1, Int(error.line)), column: max(1, Int(error.column)), problem: problem,
      remedy: remedy)
  }

  private static func firstNUL(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let nul = memchr(start, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(nul) - start
    }
  }

  private init(atNUL index: Int, in bytes: [UInt8]) {
    let before = bytes[..<index]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    self.init(
      line: before.count { $0 == 10 } + 1,
      column: String(decoding: bytes[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1,
      problem: "a NUL character stands here, as after a crash or in a file that is not text",
      remedy: "Take the file from a copy, or remove the NULs")
  }

  private static func isEmpty(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).allSatisfy(isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte)
  }

  private static func words(
    for error: json_error_t, isEmpty: Bool
  ) -> (problem: String, remedy: String) {
    var error = error
    if isEmpty {
      return ("there is nothing in it", "Take the file from a copy")
    }
    switch cjansson_error_code(&error) {
    case Int32(json_error_stack_overflow.rawValue):
      return (
        "brackets are nested more than 2048 deep", "Check that this is the file that you meant"
      )
    case Int32(json_error_invalid_utf8.rawValue):
      return ("the text is not UTF-8 here", "Save the file as UTF-8")
    case Int32(json_error_premature_end_of_input.rawValue):
      return (
        "the text ends in the middle", "Take the file from a copy, or add the brackets at its end"
      )
    case Int32(json_error_end_of_input_expected.rawValue):
      return ("more text follows after the end", "Remove what stands after the last bracket")
    case Int32(json_error_duplicate_key.rawValue):
      return ("a name stands twice in one object", "Remove or rename one of the two")
    case Int32(json_error_null_character.rawValue), Int32(json_error_null_byte_in_key.rawValue):
      return ("a NUL character (\\u0000) stands in the text", "Remove it")
    case Int32(json_error_numeric_overflow.rawValue):
      return ("a number is too large to be kept exactly", "Write a smaller one")
    case Int32(json_error_out_of_memory.rawValue):
      return ("the memory is used up", "Close other programs, or split the file")
    default:
      return syntaxWords[String(cString: cjansson_error_text(&error)).kind] ?? (
        "this is not JSON", "Look for a missing comma, quotation mark or bracket just before it"
      )
    }
  }

  /// By the first two words of what Jansson says.
  private static let syntaxWords: [String: (problem: String, remedy: String)] = [
    "invalid Unicode": (
      "half of a character stands in the text, as \\ud800 without its other half", "Remove it"
    ),
    "control character": (
      "a control character stands in the text", "Remove it, or write it as \\u and four digits"
    ),
    "unexpected newline": (
      "a text runs over the end of its line",
      "Close its quotation mark, or write the line end as \\n"
    ),
    "invalid escape": ("a backslash stands before what it can't escape", "Double it"),
  ]
}

extension String {
  fileprivate var kind: String { split(separator: " ").prefix(2).joined(separator: " ") }
}
