/// The pieces that text of a word processor is made of.
extension XMLWriter {
  mutating func paragraph(_ style: String, _ content: (inout XMLWriter) -> Void) {
    element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": style]) }
      content(&xml)
    }
  }

  /// `style` is one of characters.
  mutating func run(_ words: String, style: String? = nil, colour: Colour? = nil) {
    element("w:r") { xml in
      if style != nil || colour != nil {
        xml.element("w:rPr") { xml in
          if let style { xml.element("w:rStyle", ["w:val": style]) }
          if let colour { xml.element("w:color", ["w:val": colour.hexadecimal]) }
        }
      }
      xml.element("w:t", ["xml:space": "preserve"], text: HTMLText.inline(words))
    }
  }

  mutating func write(_ line: Line, style: String? = "Hyperlink") {
    for run in line.runs {
      switch run {
      case .text(let words): self.run(words)
      case .link(let words, let anchor):
        element("w:hyperlink", ["w:anchor": anchor.text, "w:history": "1"]) { xml in
          xml.run(words, style: style)
        }
      }
    }
  }

  mutating func fieldBegin(_ instruction: String) {
    element("w:r") { $0.element("w:fldChar", ["w:fldCharType": "begin"]) }
    element("w:r") { xml in
      xml.element("w:instrText", ["xml:space": "preserve"], text: " \(instruction) ")
    }
    element("w:r") { $0.element("w:fldChar", ["w:fldCharType": "separate"]) }
  }

  mutating func fieldEnd() {
    element("w:r") { $0.element("w:fldChar", ["w:fldCharType": "end"]) }
  }

  /// A field that every word processor works out for itself.
  mutating func field(_ instruction: String, shown: String) {
    fieldBegin(instruction)
    run(shown)
    fieldEnd()
  }
}
