/// What stands beside the text in the container of a word processor's file.
enum WordParts {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static let namespaces: KeyValuePairs<StaticString, String> = [
    "xmlns:w": word, "xmlns:r": "\(office)/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
  ]

  static func documentRelationships(pictures: Int) -> [UInt8] {
    OfficeParts.relationships(
      [
        ("rIdStyles", "styles", "styles.xml"), ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"), ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
      ]
        + (0..<pictures).map {
          ("rIdPicture\($0 + 1)", "image", "media/picture\($0 + 1).png")
        })
  }

  static let relationships = OfficeParts.packageRelationships(to: "word/document.xml")

  static let contentTypes: [UInt8] = {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return OfficeParts.contentTypes([
      ("/word/document.xml", "\(word).document.main+xml"),
      ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"),
      ("/word/settings.xml", "\(word).settings+xml"),
      ("/word/header1.xml", "\(word).header+xml"), ("/word/footer1.xml", "\(word).footer+xml"),
    ])
  }()

  static func core(title: String) -> [UInt8] { OfficeParts.core(title: title) }

  static let app = OfficeParts.app

  static func header(title: String) -> [UInt8] {
    part("w:hdr") { xml in xml.paragraph("Header") { $0.run(title) } }
  }

  static let footer = part("w:ftr") { xml in
    xml.paragraph("Footer") { xml in
      xml.run("Page ")
      xml.field("PAGE", shown: "1")
      xml.run(" of ")
      xml.field("NUMPAGES", shown: "1")
    }
  }

  static let numbering = part("w:numbering") { xml in
    xml.element("w:abstractNum", ["w:abstractNumId": "0"]) { xml in
      xml.element("w:multiLevelType", ["w:val": "singleLevel"])
      xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
        xml.element("w:start", ["w:val": "1"])
        xml.element("w:numFmt", ["w:val": "bullet"])
        xml.element("w:lvlText", ["w:val": "•"])
        xml.element("w:lvlJc", ["w:val": "left"])
        xml.element("w:pPr") { $0.element("w:ind", ["w:left": "397", "w:hanging": "284"]) }
      }
    }
    xml.element("w:num", ["w:numId": "1"]) { $0.element("w:abstractNumId", ["w:val": "0"]) }
  }

  static let settings = part("w:settings") { xml in
    xml.element("w:defaultTabStop", ["w:val": "567"])
    xml.element("w:compat") { xml in
      xml.element(
        "w:compatSetting",
        [
          "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
          "w:val": "15",
        ])
    }
    xml.element("w:themeFontLang", ["w:val": "en-GB"])
  }

  static func part(_ name: StaticString, _ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(name, namespaces, content)
    return xml.bytes
  }
}
