/// What the content of a damaged string says. What can't be read shows as U+FFFD.
struct DecodedText {
  struct Problem {
    let words: String
    let isLoss: Bool
  }

  let text: String
  private(set) var problems: [Problem] = []

  var isSound: Bool { !problems.contains { $0.isLoss } }

  init(_ content: ArraySlice<UInt8>) {
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var marks = Marks()
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      switch byte {
      case .backslash:
        let escape = EscapedScalar(content[index...])
        index += marks.take(escape, into: &plain)
        continue
      case 0:
        marks.hasNULs = true
        // A stretch of them is one hole.
        if index == content.startIndex || content[index - 1] != 0 { plain += [0xEF, 0xBF, 0xBD] }
      case .quote:
        marks.hasQuotes = true
        plain.append(byte)
      default:
        if byte < 0x20 { marks.hasControls = true }
        plain.append(byte)
      }
      index += 1
    }
    if let valid = String(validating: plain, as: UTF8.self) {
      text = valid
    } else {
      text = String(decoding: plain, as: UTF8.self)
      marks.hasStrangeBytes = true
    }
    problems = marks.problems
  }
}

/// What was met while a string was read.
private struct Marks {
  var hasNULs = false
  var hasQuotes = false
  var hasControls = false
  var hasStrangeBytes = false
  var hasHalfPairs = false
  var hasStrangeEscapes = false

  /// Puts what an escape stands for at the end of `plain`; how many bytes that took.
  mutating func take(_ escape: EscapedScalar, into plain: inout [UInt8]) -> Int {
    if let scalar = escape.scalar, scalar != "\0" {
      plain.append(contentsOf: Array(String(Character(scalar)).utf8))
      return escape.length
    }
    if escape.length == 6 {
      hasHalfPairs = true
      plain += [0xEF, 0xBF, 0xBD]
      return 6
    }
    // `C:\temp` written by hand: the backslash was meant.
    hasStrangeEscapes = true
    plain.append(.backslash)
    return 1
  }

  var problems: [DecodedText.Problem] {
    [
      (hasNULs, "a string holds NUL characters", true),
      (hasStrangeBytes, "a string holds bytes that are not UTF-8", true),
      (hasHalfPairs, "a string holds escapes that stand for no character", true),
      (hasQuotes, "a string holds quotation marks that are not escaped", false),
      (hasControls, "a string holds a line end or a control character as it is", false),
      (hasStrangeEscapes, "a string holds a backslash that escapes nothing", false),
    ].filter(\.0).map { DecodedText.Problem(words: $0.1, isLoss: $0.2) }
  }
}
