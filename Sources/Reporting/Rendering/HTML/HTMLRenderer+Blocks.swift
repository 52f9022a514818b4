extension HTMLRenderer {
  mutating func write(_ block: Document.Block) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let line): page.element("p") { Self.write(line, to: &$0) }
    case .list(let lines): write(lines)
    case .table(let table): Self.frame(table, to: &page)
    case .chart(let chart): write(chart)
    case .quote(let quote): write(quote)
    case .note(let line):
      page.element("p", ["class": "note"]) { page in
        page.element("strong", text: "Note: ")
        Self.write(line, to: &page)
      }
    case .points(let entries): write(entries)
    }
  }

  static func write(_ line: Line, to page: inout XMLWriter) {
    for run in line.runs {
      switch run {
      case .text(let words): page.text(HTMLText.inline(words))
      case .link(let words, let anchor):
        page.element("a", ["href": "#\(anchor.text)"], text: HTMLText.inline(words))
      }
    }
  }

  private mutating func write(_ heading: Document.Heading) {
    let attributes: KeyValuePairs<StaticString, String> = ["id": heading.anchor?.text ?? ""]
    let text = PlainText.oneLine(heading.text)
    switch heading.level {
    case 2: page.element("h2", attributes, text: text)
    case 3: page.element("h3", attributes, text: text)
    default: page.element("h4", attributes, text: text)
    }
  }

  /// Browsers lay out only those parts of a long list that are on the screen.
  private mutating func write(_ lines: [Line]) {
    for start in stride(from: 0, to: lines.count, by: Self.group) {
      let part = lines[start..<min(start + Self.group, lines.count)]
      page.element("ul", ["class": lines.count > Self.group ? "long" : "list"]) { page in
        for line in part { page.element("li") { Self.write(line, to: &$0) } }
      }
    }
  }

  private mutating func write(_ quote: Document.Quote) {
    page.element("blockquote", ["id": quote.anchor.text]) { page in
      page.element("p", text: PlainText.oneLine(quote.words))
      page.element("footer") { page in
        page.text("— ")
        Self.write(quote.source, to: &page)
      }
    }
  }

  /// Wide tables move within a frame of their own, which keys can reach.
  static func frame(_ table: Document.Table, to page: inout XMLWriter) {
    page.element(
      "div",
      ["class": "wide", "role": "group", "tabindex": "0", "aria-label": table.caption]
    ) { write(table, to: &$0) }
  }

  static func write(_ table: Document.Table, to page: inout XMLWriter) {
    page.element("table") { page in
      page.element("caption", text: PlainText.oneLine(table.caption))
      page.element("thead") { page in
        page.element("tr") { page in
          for (name, alignment) in zip(table.header, table.alignments) {
            page.element(
              "th", ["scope": "col", "class": alignment == .right ? "n" : "t"],
              text: PlainText.oneLine(name))
          }
        }
      }
      page.element("tbody") { page in
        for row in table.rows { write(row, table.alignments, to: &page) }
      }
    }
  }

  private static func write(
    _ row: [Line], _ alignments: [Document.Table.Alignment], to page: inout XMLWriter
  ) {
    page.element("tr") { page in
      for (column, cell) in row.enumerated() {
        if column == 0 {
          page.element("th", ["scope": "row"]) { write(cell, to: &$0) }
        } else {
          page.element("td", ["class": alignments[column] == .right ? "n" : "t"]) {
            write(cell, to: &$0)
          }
        }
      }
    }
  }
}

/// Words within a line.
enum HTMLText {
  /// Blanks collapse in a page as it is; only signs that do harm must go, and edges must stay.
  static func inline(_ words: String) -> String {
    let line = PlainText.oneLine(words)
    let start = words.first?.isWhitespace == true ? " " : ""
    let end = words.last?.isWhitespace == true && !line.isEmpty ? " " : ""
    return start + line + end
  }
}
