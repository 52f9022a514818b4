extension WordRenderer {
  mutating func write(_ block: Document.Block) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let line): paragraph("BodyText") { $0.write(line) }
    case .list(let lines):
      for line in lines { paragraph("ListBullet") { $0.write(line) } }
    case .table(let table): write(table)
    case .chart(let chart): write(chart)
    case .quote(let quote):
      paragraph("Quote", bookmark: quote.anchor) { $0.run(quote.words) }
      paragraph("QuoteSource") { xml in
        xml.run("— ")
        xml.write(quote.source)
      }
    case .note(let line):
      paragraph("Note") { xml in
        xml.run("Note: ", style: "Strong")
        xml.write(line)
      }
    case .points(let entries): for entry in entries { write(entry) }
    }
  }

  private mutating func write(_ heading: Document.Heading) {
    let style =
      switch heading.level {
      case 1: "Title"
      case 2: "Heading1"
      case 3: "Heading2"
      default: "Heading3"
      }
    paragraph(style, bookmark: heading.anchor) { $0.run(heading.text) }
  }

  private mutating func write(_ entry: Document.PointEntry) {
    paragraph("Point", bookmark: entry.anchor) { xml in
      xml.run(entry.reference, style: "Reference")
      xml.run("  \(entry.words)")
    }
    paragraph("PointDetail") { xml in
      xml.run(entry.details)
      guard !entry.quotedAt.isEmpty else { return }
      xml.run(" Quoted at ")
      xml.write(Line.joined(entry.quotedAt, separator: "; "))
      xml.run(".")
    }
  }
}
