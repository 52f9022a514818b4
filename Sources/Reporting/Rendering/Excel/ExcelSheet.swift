internal import ConsultationModel

/// One sheet of a workbook: a header and rows of typed cells. Text stays text, whatever it begins
/// with: no cell holds a formula.
struct ExcelSheet {
  enum Cell {
    case text(String)
    case number(Int)
    /// A day, shown as such and sorted as such.
    case day(CalendarDate)
    case empty
  }

  struct Column {
    let name: String
    /// In letters.
    let width: Int
    var wraps = false
  }

  let name: String
  let columns: [Column]
  let rows: [[Cell]]

  /// Indices of `ExcelParts.styles`.
  private enum Look: Int {
    case plain = 0
    case header = 1
    case day = 2
    case wrapped = 3
  }

  // The first day of spreadsheets is day 1 of 1900, and they count a 29 February of that year.
  private static let dayZero = CalendarDate(year: 1899, month: 12, day: 30)?.daysSinceEpoch ?? 0
  /// What a cell may hold (Excel's limit).
  private static let longestText = 32_767

  /// The sheet with its first row fixed and a filter over every column.
  var xml: [UInt8] {
    OfficeParts.part(
      "worksheet", ["xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"]
    ) { xml in
      let last = "\(Self.letters(columns.count - 1))\(rows.count + 1)"
      xml.element("dimension", ["ref": "A1:\(last)"])
      xml.element("sheetViews") { xml in
        xml.element("sheetView", ["workbookViewId": "0"]) { xml in
          xml.element(
            "pane",
            ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
        }
      }
      xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
      xml.element("cols") { xml in
        for (index, column) in columns.enumerated() {
          xml.element(
            "col",
            [
              "min": "\(index + 1)", "max": "\(index + 1)", "width": "\(column.width)",
              "customWidth": "1",
            ])
        }
      }
      xml.element("sheetData") { xml in
        write(columns.map { .text($0.name) }, number: 1, to: &xml)
        for (index, row) in rows.enumerated() { write(row, number: index + 2, to: &xml) }
      }
      xml.element("autoFilter", ["ref": "A1:\(last)"])
    }
  }

  private func write(_ cells: [Cell], number: Int, to xml: inout XMLWriter) {
    xml.element("row", ["r": "\(number)"]) { xml in
      for (index, cell) in cells.enumerated() {
        let look: Look = number == 1 ? .header : columns[index].wraps ? .wrapped : .plain
        Self.write(cell, "\(Self.letters(index))\(number)", look, to: &xml)
      }
    }
  }

  private static func write(
    _ cell: Cell, _ place: String, _ look: Look, to xml: inout XMLWriter
  ) {
    switch cell {
    case .empty: break
    case .number(let value):
      xml.element("c", ["r": place, "s": "\(look.rawValue)"]) { $0.element("v", text: "\(value)") }
    case .day(let date):
      xml.element("c", ["r": place, "s": "\(Look.day.rawValue)"]) { xml in
        xml.element("v", text: "\(date.daysSinceEpoch - dayZero)")
      }
    case .text(let text):
      xml.element("c", ["r": place, "s": "\(look.rawValue)", "t": "inlineStr"]) { xml in
        xml.element("is") { xml in
          xml.element("t", ["xml:space": "preserve"], text: ExcelText.plain(text, longestText))
        }
      }
    }
  }

  /// `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}

/// Text for a cell.
enum ExcelText {
  /// What `_x000D_` would stand for is written so that it stays what was said.
  static func plain(_ text: String, _ limit: Int) -> String {
    let scalars = Array(text.unicodeScalars.prefix(limit))
    var plain = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", isEscape(scalars[index...]) {
        plain.append(contentsOf: "_x005F_".unicodeScalars)
      } else if scalar == "\r" {
        // Excel's line end is a line feed.
        if index + 1 >= scalars.count || scalars[index + 1] != "\n" { plain.append("\n") }
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func isEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = rest.dropFirst(2).prefix(4)
    return rest.dropFirst().first == "x" && digits.count == 4
      && digits.allSatisfy { $0.properties.isASCIIHexDigit } && rest.dropFirst(6).first == "_"
  }
}
