internal import TerminalCanvas

/// A text as the lines of a column, in which certain bytes stand out.
struct HighlightedText {
  /// The parts of each line.
  let lines: [[Segment]]

  private static let highlight = Style(ink: .accent, bold: true, underline: true)

  init(_ text: String, ranges: [Range<Int>], width: Int) {
    let bytes = Array(text.utf8)
    let isMarked = Self.marks(ranges, count: bytes.count)
    var place = 0
    lines = DisplayText.wrapped(text, width: max(8, width)).map { line in
      let start = Self.start(of: Array(line.utf8), in: bytes, from: place)
      let end = min(bytes.count, start + line.utf8.count)
      place = end
      return Self.segments(bytes[start..<end], isMarked)
    }
  }

  private static func marks(_ ranges: [Range<Int>], count: Int) -> [Bool] {
    var marks = Array(repeating: false, count: count)
    for range in ranges {
      for index in range.clamped(to: 0..<count) { marks[index] = true }
    }
    return marks
  }

  /// Between two lines no more is left out than a blank or the end of a line, of two bytes at most.
  private static func start(of line: [UInt8], in bytes: [UInt8], from place: Int) -> Int {
    let candidates = place...min(bytes.count, place + 2)
    return candidates.first { bytes[$0...].starts(with: line) } ?? place
  }

  private static func segments(_ bytes: ArraySlice<UInt8>, _ isMarked: [Bool]) -> [Segment] {
    var segments: [Segment] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].indices.first { isMarked[$0] != isMarked[start] } ?? bytes.endIndex
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      segments.append(Segment(text, isMarked[start] ? highlight : .plain))
      start = end
    }
    return segments.isEmpty ? [Segment("")] : segments
  }
}
