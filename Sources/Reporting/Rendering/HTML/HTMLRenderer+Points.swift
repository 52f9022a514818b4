extension HTMLRenderer {
  /// Entries of a list that a browser lays out together.
  static let group = 1000
  /// Of an entry that nobody has scrolled to yet.
  private static let usualHeight = 90

  mutating func write(_ entries: [Document.PointEntry]) {
    for start in stride(from: 0, to: entries.count, by: Self.group) {
      let part = entries[start..<min(start + Self.group, entries.count)]
      let height = "contain-intrinsic-size: auto \(part.count * Self.usualHeight)px"
      page.element("ul", ["class": "points", "style": height]) { page in
        for entry in part { Self.write(entry, to: &page) }
      }
    }
  }

  private static func write(_ entry: Document.PointEntry, to page: inout XMLWriter) {
    page.element("li", ["id": entry.anchor.text, "data-stance": entry.stance]) { page in
      // As few elements as can be: a browser has to read a hundred thousand of these at once.
      page.element("b", text: PlainText.oneLine(entry.reference))
      page.text("  \(PlainText.oneLine(entry.words))")
      page.element("p") { page in
        page.text(PlainText.oneLine(entry.details))
        guard !entry.quotedAt.isEmpty else { return }
        page.text(" Quoted at ")
        for (index, line) in entry.quotedAt.enumerated() {
          if index > 0 { page.text("; ") }
          write(line, to: &page)
        }
        page.text(".")
      }
    }
    page.newline()
  }
}
