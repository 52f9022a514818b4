/// Prints a document as one page of HTML that needs nothing beside it, neither network nor script.
struct HTMLRenderer {
  private let document: Document
  var page = XMLWriter()
  /// Charts have titles that lead to one another by number.
  var charts = 0

  static func render(_ document: Document) -> [UInt8] {
    var renderer = HTMLRenderer(document: document)
    renderer.write()
    return renderer.page.bytes
  }

  private init(document: Document) {
    self.document = document
  }

  private mutating func write() {
    page.doctype()
    open("html", ["lang": "en-GB"])
    writeHead()
    open("body")
    page.element("a", ["class": "skip", "href": "#main"], text: "Skip to the report")
    open("div", ["class": "page"])
    page.element("header") { $0.element("h1", text: PlainText.oneLine(document.title)) }
    writeContents()
    open("main", ["id": "main"])
    writeBlocks()
    close("main", "div")
    page.element("script") { $0.verbatim(HTMLAssets.script) }
    close("body", "html")
  }

  private mutating func writeHead() {
    page.element("head") { page in
      page.element("meta", ["charset": "utf-8"])
      page.element(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.element(
        "meta", ["http-equiv": "Content-Security-Policy", "content": HTMLAssets.policy])
      page.element("meta", ["name": "color-scheme", "content": "light dark"])
      page.element("meta", ["name": "generator", "content": "summit"])
      page.element("title", text: PlainText.oneLine(document.title))
      page.element("style") { $0.verbatim(HTMLAssets.style) }
    }
  }

  /// Headings of the second level with those of the third below them.
  private mutating func writeContents() {
    open("nav", ["aria-label": "Contents"])
    page.element("p", ["class": "navtitle"], text: "Contents")
    open("ol")
    var isOpen = false
    var isNested = false
    for case .heading(let heading) in document.blocks {
      guard let words = heading.contents else { continue }
      if heading.level == 2 {
        if isNested { close("ol") }
        if isOpen { close("li") }
        isNested = false
        isOpen = true
        open("li")
      } else {
        if !isNested { open("ol") }
        isNested = true
        open("li")
      }
      link(words, heading.anchor)
      if heading.level != 2 { close("li") }
    }
    if isNested { close("ol") }
    if isOpen { close("li") }
    close("ol", "nav")
    page.newline()
  }

  /// Whether a browser would lay out more than is read at once.
  private var isLong: Bool {
    document.blocks.contains { block in
      guard case .points(let entries) = block else { return false }
      return entries.count > Self.group
    }
  }

  private mutating func writeBlocks() {
    var isInSection = false
    let isLong = isLong
    for (index, block) in document.blocks.enumerated() {
      if case .heading(let heading) = block, heading.level == 2 {
        if isInSection { close("section") }
        isInSection = true
        let name = heading.anchor?.text ?? ""
        open(
          "section", isLong ? ["aria-labelledby": name, "class": "far"] : ["aria-labelledby": name])
      }
      // The title stands above the contents.
      if case .heading(let heading) = block, heading.level == 1 { continue }
      let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
      if case .paragraph(let line) = block, case .list? = next {
        page.element("p", ["class": "lead"]) { Self.write(line, to: &$0) }
      } else {
        write(block)
      }
      page.newline()
    }
    if isInSection { close("section") }
  }

  private mutating func link(_ text: String, _ anchor: Anchor?) {
    guard let anchor else { return page.text(PlainText.oneLine(text)) }
    page.element("a", ["href": "#\(anchor.text)"], text: PlainText.oneLine(text))
  }

  mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    page.opening(name, attributes)
  }

  mutating func close(_ names: StaticString...) {
    for name in names { page.closing(name) }
  }
}
