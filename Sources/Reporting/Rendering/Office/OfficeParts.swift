/// What the containers of Word and Excel have in common (ECMA-376, part 2).
enum OfficeParts {
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"

  static func relationships(_ targets: [(id: String, kind: String, target: String)]) -> [UInt8] {
    part("Relationships", ["xmlns": "\(package)/relationships"]) { xml in
      for (id, kind, target) in targets {
        xml.element(
          "Relationship",
          ["Id": id, "Type": "\(office)/relationships/\(kind)", "Target": target])
      }
    }
  }

  static func packageRelationships(to main: String) -> [UInt8] {
    part("Relationships", ["xmlns": "\(package)/relationships"]) { xml in
      let targets = [
        ("rIdMain", "\(office)/relationships/officeDocument", main),
        ("rIdCore", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rIdApp", "\(office)/relationships/extended-properties", "docProps/app.xml"),
      ]
      for (id, type, target) in targets {
        xml.element("Relationship", ["Id": id, "Type": type, "Target": target])
      }
    }
  }

  static func contentTypes(_ parts: [(name: String, type: String)]) -> [UInt8] {
    part("Types", ["xmlns": "\(package)/content-types"]) { xml in
      let endings = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"), ("png", "image/png"),
      ]
      for (ending, type) in endings {
        xml.element("Default", ["Extension": ending, "ContentType": type])
      }
      let properties = [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
          "/docProps/app.xml",
          "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
      ]
      for (name, type) in properties + parts {
        xml.element("Override", ["PartName": name, "ContentType": type])
      }
    }
  }

  static func core(title: String) -> [UInt8] {
    part(
      "cp:coreProperties",
      [
        "xmlns:cp": "\(package)/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: PlainText.oneLine(title))
      xml.element("dc:creator", text: "summit")
      xml.element("dc:language", text: "en-GB")
    }
  }

  static let app = part("Properties", ["xmlns": "\(office)/extended-properties"]) { xml in
    xml.element("Application", text: "summit")
  }

  static func part(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
    _ content: (inout XMLWriter) -> Void
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(name, attributes, content)
    return xml.bytes
  }
}
