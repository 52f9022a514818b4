internal import ZipArchives

/// A report as a workbook of Office Open XML (ECMA-376): points, themes, coverage, asks, partners
/// and what they rest on, each a sheet that can be sorted and filtered.
struct ExcelWorkbook {
  let title: String
  let sheets: [ExcelSheet]

  var container: [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", OfficeParts.packageRelationships(to: "xl/workbook.xml"))
    archive.add("docProps/core.xml", OfficeParts.core(title: title))
    archive.add("docProps/app.xml", OfficeParts.app)
    archive.add("xl/workbook.xml", workbook)
    archive.add("xl/_rels/workbook.xml.rels", relationships)
    archive.add("xl/styles.xml", Self.styles)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.xml)
    }
    return archive.finished()
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private var contentTypes: [UInt8] {
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return OfficeParts.contentTypes(
      [
        ("/xl/workbook.xml", "\(sheet).sheet.main+xml"), ("/xl/styles.xml", "\(sheet).styles+xml"),
      ] + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "\(sheet).worksheet+xml") })
  }

  private var relationships: [UInt8] {
    OfficeParts.relationships(
      [("rIdStyles", "styles", "styles.xml")]
        + sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") })
  }

  private var workbook: [UInt8] {
    OfficeParts.part(
      "workbook",
      [
        "xmlns": Self.main,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ]
    ) { xml in
      xml.element("sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.element(
            "sheet",
            ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "rId\(index + 1)"])
        }
      }
      // Without these names the filters of some spreadsheets get lost.
      xml.element("definedNames") { xml in
        for (index, sheet) in sheets.enumerated() {
          let last = "$\(ExcelSheet.letters(sheet.columns.count - 1))$\(sheet.rows.count + 1)"
          xml.element(
            "definedName",
            ["name": "_xlnm._FilterDatabase", "localSheetId": "\(index)", "hidden": "1"],
            text: "'\(sheet.name)'!$A$1:\(last)")
        }
      }
    }
  }

  /// Plain, header, day, and text that wraps, in the order of `ExcelSheet`'s looks.
  private static let styles = OfficeParts.part("styleSheet", ["xmlns": main]) { xml in
    xml.element("numFmts", ["count": "1"]) { xml in
      xml.element("numFmt", ["numFmtId": "164", "formatCode": "yyyy\\-mm\\-dd"])
    }
    xml.element("fonts", ["count": "2"]) { xml in
      for isBold in [false, true] {
        xml.element("font") { xml in
          if isBold { xml.element("b") }
          xml.element("sz", ["val": "11"])
          xml.element("name", ["val": "Calibri"])
        }
      }
    }
    xml.element("fills", ["count": "3"]) { xml in
      for pattern in ["none", "gray125"] {
        xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
      }
      xml.element("fill") { xml in
        xml.element("patternFill", ["patternType": "solid"]) { xml in
          xml.element("fgColor", ["rgb": "FFE4ECF5"])
        }
      }
    }
    xml.element("borders", ["count": "1"]) { $0.element("border") }
    xml.element("cellStyleXfs", ["count": "1"]) { $0.element("xf") }
    xml.element("cellXfs", ["count": "4"]) { xml in
      let top: KeyValuePairs<StaticString, String> = ["vertical": "top"]
      let wrapped: KeyValuePairs<StaticString, String> = ["vertical": "top", "wrapText": "1"]
      look(number: 0, font: 0, fill: 0, top, to: &xml)
      look(number: 0, font: 1, fill: 2, wrapped, to: &xml)
      look(number: 164, font: 0, fill: 0, top, to: &xml)
      look(number: 0, font: 0, fill: 0, wrapped, to: &xml)
    }
    xml.element("cellStyles", ["count": "1"]) { xml in
      xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
    }
  }

  private static func look(
    number: Int, font: Int, fill: Int, _ alignment: KeyValuePairs<StaticString, String>,
    to xml: inout XMLWriter
  ) {
    xml.element(
      "xf",
      [
        "numFmtId": "\(number)", "fontId": "\(font)", "fillId": "\(fill)", "borderId": "0",
        "xfId": "0", "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1",
        "applyAlignment": "1",
      ]
    ) { $0.element("alignment", alignment) }
  }
}
