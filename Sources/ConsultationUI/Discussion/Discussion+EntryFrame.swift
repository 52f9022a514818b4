internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// A rule, the entry, then either the open fields or what was recognised, and the keys.
  func drawBottom(
    from top: Int, _ layout: DiscussionLayout, _ status: Status?, on frame: inout Frame
  ) {
    let failure = failureLines(layout)
    for (index, line) in failure.enumerated() {
      frame.write(line, at: Point(row: top + index, column: 1), style: .bad)
    }
    let rule = top + failure.count
    frame.horizontalRule(row: rule)
    if isReading {
      frame.write(" " + readingLabel + " ", at: Point(row: rule, column: 2), style: .accent)
    } else if mending != nil {
      frame.write(" mending a point ", at: Point(row: rule, column: 2), style: .accent)
    }
    let entryRows = drawEntry(from: rule + 1, layout, on: &frame)
    if field != nil {
      drawFields(from: rule + 1 + entryRows, on: &frame)
    } else {
      drawAnswer(row: rule + 1 + entryRows, status, on: &frame)
    }
    if field != nil, let status {
      frame.write(
        status.text, at: Point(row: frame.size.rows - 1, column: 1), style: status.kind.style,
        width: frame.size.columns - 2)
    } else if let rest = status.flatMap({ overflow(of: $0.text, frame.size.columns - 2) }) {
      // What is said once is said whole: the keys are back with the next one.
      frame.write(
        rest, at: Point(row: frame.size.rows - 1, column: 1), style: status?.kind.style ?? .plain,
        width: frame.size.columns - 2)
    } else {
      frame.footer(footerItems, row: frame.size.rows - 1)
    }
  }

  /// What a message has no room for in the row above the keys; nil where it has.
  private func overflow(of text: String, _ width: Int) -> String? {
    let lines = DisplayText.wrapped(text, width: max(8, width))
    return lines.count < 2 ? nil : lines.dropFirst().joined(separator: " ")
  }

  private var readingLabel: String {
    holder.map { "reading along: \($0.label)" }
      ?? "reading along: \(Self.bindings.key(.saveNow)) takes the notes over"
  }

  private var footerItems: [FooterItem] {
    if field != nil { return Self.fieldFooter }
    if isReading { return Self.readingFooter }
    guard picked != nil else { return Self.bindings.footer() }
    guard isElsewherePicked else { return Self.pickedFooter }
    return [Self.item(.enter, "go there")] + Self.pickedFooter.dropFirst()
  }

  /// What keeps the points from the disk, in full, for as long as it does.
  func failureLines(_ layout: DiscussionLayout) -> [String] {
    guard case .failed(let sentence) = saving else { return [] }
    let words =
      "Not saved: \(sentence) Your points are kept here; \(Self.bindings.key(.enter)) tries again, \(Self.bindings.key(.saveNow)) and then e saves "
      + "elsewhere."
    return Array(DisplayText.wrapped(words, width: layout.entryWidth).prefix(4))
  }

  /// The line as it is typed, with what was recognised in colours. Returns the rows it takes.
  private func drawEntry(from top: Int, _ layout: DiscussionLayout, on frame: inout Frame) -> Int {
    let rows = entry.rowsNeeded(width: layout.entryWidth, limit: layout.entryRows)
    let text = entry.layout(width: layout.entryWidth, maxRows: rows)
    let tokens = reading.tokens
    for (index, range) in text.ranges.enumerated() {
      let segments = Self.segments(text.lines[index], range, tokens)
      frame.write(segments, at: Point(row: top + index, column: 1), width: layout.entryWidth)
    }
    if text.isCutAbove { frame.write("↑", at: Point(row: top, column: 0), style: .quiet) }
    if text.isCutBelow {
      frame.write("↓", at: Point(row: top + rows - 1, column: 0), style: .quiet)
    }
    if field == nil, picked == nil, !isReading {
      frame.cursor = Point(row: top + text.cursor.row, column: 1 + text.cursor.column)
    }
    return rows
  }

  /// A line of the entry cut where recognised stretches begin and end.
  private static func segments(
    _ line: String, _ range: Range<Int>, _ tokens: [Shorthand.Token]
  ) -> [Segment] {
    let characters = Array(line)
    let touching = tokens.filter { $0.range.overlaps(range) }
    let cuts = Set(
      [range.lowerBound, range.upperBound]
        + touching.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
        .map { min(max($0, range.lowerBound), range.upperBound) }
    ).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let token = touching.first { $0.range.contains(start) }
      let text = characters[start - range.lowerBound..<end - range.lowerBound]
      return Segment(String(text), token?.mark.style ?? .plain)
    }
  }
}

extension Shorthand.Mark {
  var style: Style {
    switch self {
    case .stance: Style(ink: .accent, bold: true)
    case .voice: .accent
    case .speaker, .attribution: .mention
    case .theme, .partner, .votes: .tag
    case .unknown: Style(ink: .warning, underline: true)
    }
  }
}
