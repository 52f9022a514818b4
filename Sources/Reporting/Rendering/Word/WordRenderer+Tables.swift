extension WordRenderer {
  /// Between the margins, in twentieths of a point.
  static let textWidth = 9638

  /// One cell: what stands in it, on what ground, and whether figures are set to the right.
  struct Cell {
    var isRight = false
    var ground: Colour?
    let content: (inout XMLWriter) -> Void
  }

  mutating func write(_ table: Document.Table) {
    let rows = table.rows.map { row in
      zip(row, table.alignments).map { line, alignment in
        Cell(isRight: alignment == .right) { $0.write(line) }
      }
    }
    write(
      table.caption, header: table.header, alignments: table.alignments, rows: rows,
      widths: Self.widths(of: [table.header] + table.rows.map { $0.map(\.text) }))
  }

  mutating func write(
    _ caption: String, header: [String], alignments: [Document.Table.Alignment], rows: [[Cell]],
    widths: [Int], hasUprightNames: Bool = false
  ) {
    paragraph("Caption") { $0.run(caption) }
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element("w:tblStyle", ["w:val": "TableGrid"])
        xml.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
        xml.element("w:tblCaption", ["w:val": caption])
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      let names = zip(header, alignments).map { name, alignment in
        Cell(isRight: alignment == .right) { $0.run(name, style: "Strong") }
      }
      Self.writeHeader(names, widths, isUpright: hasUprightNames, to: &xml)
      for row in rows {
        xml.element("w:tr") { xml in
          xml.element("w:trPr") { $0.element("w:cantSplit") }
          for (cell, width) in zip(row, widths) { Self.write(cell, width, to: &xml) }
        }
      }
    }
    // Two tables that touch would become one.
    paragraph("TableEnd") { _ in }
  }

  /// It stands again on every page that the table comes to.
  private static func writeHeader(
    _ cells: [Cell], _ widths: [Int], isUpright: Bool, to xml: inout XMLWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isUpright { xml.element("w:trHeight", ["w:val": "1900", "w:hRule": "atLeast"]) }
        xml.element("w:tblHeader")
      }
      for (index, (cell, width)) in zip(cells, widths).enumerated() {
        write(cell, width, isUpright: isUpright && index > 0, to: &xml)
      }
    }
  }

  private static func write(
    _ cell: Cell, _ width: Int, isUpright: Bool = false, to xml: inout XMLWriter
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        if let ground = cell.ground {
          xml.element(
            "w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": ground.hexadecimal])
        }
        if isUpright { xml.element("w:textDirection", ["w:val": "btLr"]) }
      }
      xml.paragraph(cell.isRight && !isUpright ? "TableFigure" : "TableText", cell.content)
    }
  }

  /// Every column has room for its longest word; what is left goes to those with the most text.
  static func widths(of rows: [[String]]) -> [Int] {
    guard let first = rows.first else { return [] }
    let needed = first.indices.map { column -> Double in
      let words = rows.flatMap { $0[column].split(separator: " ") }
      return Double(min(words.map(\.count).max() ?? 0, 20)) + 3
    }
    let wished = first.indices.map { column -> Double in
      Double(min(rows.map { $0[column].count }.max() ?? 0, 60)) + 3
    }
    // About so many letters of the tables' size fill the width of the page.
    let left = max(0, 100 - needed.reduce(0, +))
    let more = zip(wished, needed).map { max(0, $0 - $1) }
    let asked = max(1, more.reduce(0, +))
    let letters = zip(needed, more).map { $0 + $1 / asked * min(left, asked) }
    let scale = Double(textWidth) / max(100, letters.reduce(0, +))
    return letters.map { Int($0 * scale) }
  }
}
