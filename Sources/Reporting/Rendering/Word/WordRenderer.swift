internal import ZipArchives

/// Prints a document as Office Open XML for word processors (ECMA-376): styles that can be edited,
/// contents, header and footer, and pictures with words for those who can't see them.
struct WordRenderer {
  let document: Document
  var xml = XMLWriter()
  /// Pictures in the order they stand, each a file of its own.
  var pictures: [[UInt8]] = []
  private var bookmarks = 0

  static func render(_ document: Document) -> [UInt8] {
    var renderer = WordRenderer(document: document)
    renderer.write()
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", WordParts.contentTypes)
    archive.add("_rels/.rels", WordParts.relationships)
    archive.add("docProps/core.xml", WordParts.core(title: document.title))
    archive.add("docProps/app.xml", WordParts.app)
    archive.add("word/document.xml", renderer.xml.bytes)
    archive.add(
      "word/_rels/document.xml.rels",
      WordParts.documentRelationships(pictures: renderer.pictures.count))
    archive.add("word/styles.xml", WordParts.styles)
    archive.add("word/numbering.xml", WordParts.numbering)
    archive.add("word/settings.xml", WordParts.settings)
    archive.add("word/header1.xml", WordParts.header(title: document.title))
    archive.add("word/footer1.xml", WordParts.footer)
    for (index, picture) in renderer.pictures.enumerated() {
      archive.add("word/media/picture\(index + 1).png", picture, isPacked: false)
    }
    return archive.finished()
  }

  /// The text alone, for tests.
  static func text(_ document: Document) -> [UInt8] {
    var renderer = WordRenderer(document: document)
    renderer.write()
    return renderer.xml.bytes
  }

  private init(document: Document) {
    self.document = document
  }

  private mutating func write() {
    xml.declaration()
    xml.opening("w:document", WordParts.namespaces)
    xml.opening("w:body")
    for (index, block) in document.blocks.enumerated() {
      let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
      if case .paragraph(let line) = block, case .list? = next {
        paragraph("ListLead") { $0.write(line) }
      } else {
        write(block)
      }
      if case .heading(let heading) = block, heading.level == 1 { writeContents() }
    }
    writePage()
    xml.closing("w:body")
    xml.closing("w:document")
  }

  // A4 with margins of 20 mm, in twentieths of a point.
  private mutating func writePage() {
    xml.element("w:sectPr") { xml in
      xml.element("w:headerReference", ["w:type": "default", "r:id": "rIdHeader"])
      xml.element("w:footerReference", ["w:type": "default", "r:id": "rIdFooter"])
      xml.element("w:pgSz", ["w:w": "11906", "w:h": "16838"])
      xml.element(
        "w:pgMar",
        [
          "w:top": "1304", "w:right": "1134", "w:bottom": "1304", "w:left": "1134",
          "w:header": "624", "w:footer": "624", "w:gutter": "0",
        ])
    }
  }

  /// What is written is right as it is; whoever updates the field in a word processor gets the
  /// numbers of the pages too.
  private mutating func writeContents() {
    let headings = document.blocks.compactMap { block -> Document.Heading? in
      if case .heading(let heading) = block, heading.contents != nil { heading } else { nil }
    }
    guard !headings.isEmpty else { return }
    paragraph("TOCHeading") { $0.run("Contents") }
    for (index, heading) in headings.enumerated() {
      paragraph(heading.level == 2 ? "TOC1" : "TOC2") { xml in
        if index == 0 { xml.fieldBegin("TOC \\o \"1-2\" \\h \\z \\u") }
        xml.write(.link(heading.contents ?? "", to: heading.anchor), style: nil)
        if index == headings.count - 1 { xml.fieldEnd() }
      }
    }
  }

  mutating func paragraph(
    _ style: String, bookmark: Anchor? = nil, _ content: (inout XMLWriter) -> Void
  ) {
    let id = "\(bookmarks)"
    if bookmark != nil { bookmarks += 1 }
    xml.paragraph(style) { xml in
      if let bookmark {
        xml.element("w:bookmarkStart", ["w:id": id, "w:name": bookmark.text])
        xml.element("w:bookmarkEnd", ["w:id": id])
      }
      content(&xml)
    }
  }
}
