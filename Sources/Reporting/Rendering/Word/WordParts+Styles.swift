extension WordParts {
  /// One style of paragraphs: sizes in half points, distances in twentieths of a point.
  private struct Style {
    let id: String
    let name: String
    var basedOn = "Normal"
    var size: Int?
    var isBold = false
    var isItalic = false
    var colour: String?
    var before = 0
    var after = 0
    var left = 0
    var right = 0
    var alignment: String?
    /// 1 for headings of the first level.
    var outline: Int?
    var keepsWithNext = false
    var border: String?
    var isBullet = false
  }

  private static let paragraphs = [
    Style(id: "BodyText", name: "Body Text", before: 120, after: 120),
    Style(id: "ListLead", name: "List Lead", before: 120, after: 60, keepsWithNext: true),
    Style(id: "Title", name: "Title", size: 52, isBold: true, after: 320, keepsWithNext: true),
    Style(
      id: "Heading1", name: "heading 1", size: 34, isBold: true, before: 480, after: 160,
      outline: 1, keepsWithNext: true, border: "top"),
    Style(
      id: "Heading2", name: "heading 2", size: 27, isBold: true, before: 360, after: 120,
      outline: 2, keepsWithNext: true),
    Style(
      id: "Heading3", name: "heading 3", size: 22, isBold: true, before: 240, after: 60,
      outline: 3, keepsWithNext: true),
    Style(id: "ListBullet", name: "List Bullet", after: 60, isBullet: true),
    Style(
      id: "Quote", name: "Quote", size: 23, before: 80, after: 20, left: 340, right: 340,
      keepsWithNext: true, border: "left"),
    Style(
      id: "QuoteSource", name: "Quote Source", size: 19, colour: "55595F", after: 160, left: 340,
      right: 340, border: "left"),
    Style(id: "Note", name: "Note", before: 80, after: 200, left: 170, border: "left"),
    Style(
      id: "Caption", name: "caption", size: 19, colour: "55595F", before: 160, after: 60,
      keepsWithNext: true),
    Style(id: "TableText", name: "Table Text", size: 18, before: 20, after: 20),
    Style(
      id: "TableFigure", name: "Table Figure", size: 18, before: 20, after: 20, alignment: "right"),
    Style(id: "TableEnd", name: "Table End", size: 8, after: 120),
    Style(id: "Point", name: "Point", size: 20, before: 100, keepsWithNext: true),
    Style(id: "PointDetail", name: "Point Detail", size: 17, colour: "55595F", after: 60),
    Style(id: "TOCHeading", name: "TOC Heading", size: 27, isBold: true, before: 120, after: 100),
    Style(id: "TOC1", name: "toc 1", before: 60),
    Style(id: "TOC2", name: "toc 2", size: 19, left: 340),
    Style(id: "Header", name: "header", size: 17, colour: "55595F"),
    Style(id: "Footer", name: "footer", size: 17, colour: "55595F", alignment: "right"),
  ]

  static let styles = part("w:styles") { xml in
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          xml.element(
            "w:rFonts", ["w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:cs": "Calibri"])
          xml.element("w:color", ["w:val": Colour.ink.hexadecimal])
          xml.element("w:sz", ["w:val": "21"])
          xml.element("w:lang", ["w:val": "en-GB"])
        }
      }
      xml.element("w:pPrDefault") { xml in
        xml.element("w:pPr") { $0.element("w:spacing", ["w:line": "264", "w:lineRule": "auto"]) }
      }
    }
    xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) {
      $0.element("w:name", ["w:val": "Normal"])
      $0.element("w:qFormat")
    }
    for style in paragraphs { write(style, to: &xml) }
    writeCharacters(to: &xml)
    writeTable(to: &xml)
  }

  // The schema wants the properties in this order.
  private static func write(_ style: Style, to xml: inout XMLWriter) {
    xml.element("w:style", ["w:type": "paragraph", "w:styleId": style.id]) { xml in
      xml.element("w:name", ["w:val": style.name])
      xml.element("w:basedOn", ["w:val": style.basedOn])
      if style.outline != nil { xml.element("w:next", ["w:val": "BodyText"]) }
      xml.element("w:qFormat")
      xml.element("w:pPr") { xml in
        if style.keepsWithNext { xml.element("w:keepNext") }
        if style.isBullet {
          xml.element("w:numPr") { xml in
            xml.element("w:ilvl", ["w:val": "0"])
            xml.element("w:numId", ["w:val": "1"])
          }
        }
        if let border = style.border { write(border: border, to: &xml) }
        xml.element(
          "w:spacing", ["w:before": "\(style.before)", "w:after": "\(style.after)"])
        if style.left + style.right > 0 {
          xml.element("w:ind", ["w:left": "\(style.left)", "w:right": "\(style.right)"])
        }
        if let alignment = style.alignment { xml.element("w:jc", ["w:val": alignment]) }
        if let outline = style.outline {
          xml.element("w:outlineLvl", ["w:val": "\(outline - 1)"])
        }
      }
      xml.element("w:rPr") { xml in
        if style.isBold { xml.element("w:b") }
        if style.isItalic { xml.element("w:i") }
        if let colour = style.colour { xml.element("w:color", ["w:val": colour]) }
        if let size = style.size { xml.element("w:sz", ["w:val": "\(size)"]) }
      }
    }
  }

  private static func write(border: String, to xml: inout XMLWriter) {
    xml.element("w:pBdr") { xml in
      if border == "top" {
        xml.element(
          "w:top", ["w:val": "single", "w:sz": "8", "w:space": "8", "w:color": "1B1D21"])
      } else {
        xml.element(
          "w:left", ["w:val": "single", "w:sz": "24", "w:space": "10", "w:color": "C9CDD3"])
      }
    }
  }

  private static func writeCharacters(to xml: inout XMLWriter) {
    let styles: [(String, String, (inout XMLWriter) -> Void)] = [
      ("Strong", "Strong", { $0.element("w:b") }),
      (
        "Hyperlink", "Hyperlink",
        { xml in
          xml.element("w:color", ["w:val": "0B4F9E"])
          xml.element("w:u", ["w:val": "single"])
        }
      ),
      ("Reference", "Reference", { $0.element("w:b") }),
    ]
    for (id, name, properties) in styles {
      xml.element("w:style", ["w:type": "character", "w:styleId": id]) { xml in
        xml.element("w:name", ["w:val": name])
        xml.element("w:rPr", [:], properties)
      }
    }
  }

  private static func writeTable(to xml: inout XMLWriter) {
    xml.element("w:style", ["w:type": "table", "w:styleId": "TableGrid"]) { xml in
      xml.element("w:name", ["w:val": "Table Grid"])
      xml.element("w:tblPr") { xml in
        xml.element("w:tblBorders") { xml in
          let line: KeyValuePairs<StaticString, String> = [
            "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "C9CDD3",
          ]
          xml.element("w:top", line)
          xml.element("w:bottom", line)
          xml.element("w:insideH", line)
        }
        xml.element("w:tblCellMar") { xml in
          xml.element("w:left", ["w:w": "57", "w:type": "dxa"])
          xml.element("w:right", ["w:w": "57", "w:type": "dxa"])
        }
      }
    }
  }
}
