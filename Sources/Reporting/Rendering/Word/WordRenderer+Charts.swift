extension WordRenderer {
  mutating func write(_ chart: Chart) {
    switch chart {
    case .divergingBars(let chart): write(chart)
    case .heatMap(let chart): write(chart)
    case .columns(let chart): write(chart)
    }
  }

  /// A row a theme with its bar as a picture: words and figures beside it stay words and figures.
  private mutating func write(_ chart: Chart.DivergingBars) {
    let most = chart.longestSide
    var rows: [[Cell]] = []
    for bar in chart.bars {
      let words =
        "\(bar.name.text): \(bar.against) against, \(bar.mixed) mixed, \(bar.supporting) for, "
        + "\(bar.unstated) took no side, of \(bar.points) points"
      let picture = picture(BarPicture.stances(bar, most: most), words)
      rows.append([
        Cell { $0.write(bar.name) }, figure(bar.against), picture, figure(bar.supporting),
        figure(bar.mixed), figure(bar.unstated),
        Cell(isRight: true) { $0.run("\(bar.points) of \(bar.base)") },
      ])
    }
    write(
      "\(chart.caption): against to the left of the line, for to the right, mixed in stripes",
      header: ["Theme", "Against", "", "For", "Mixed", "None", "Points"],
      alignments: [.left, .right, .left, .right, .right, .right, .right], rows: rows,
      widths: [2570, 900, 2528, 560, 740, 680, 1660])
  }

  private mutating func write(_ chart: Chart.Columns) {
    let most = chart.columns.map(\.value).max() ?? 0
    var rows: [[Cell]] = []
    for column in chart.columns {
      let words = "\(column.name): \(column.value) points"
      rows.append([
        Cell { $0.run(column.name) },
        picture(BarPicture.amount(column.value, of: most), words), figure(column.value),
      ])
    }
    write(
      chart.caption, header: [chart.corner, "", "Points"], alignments: [.left, .left, .right],
      rows: rows, widths: [1000, 2528, 900])
  }

  private mutating func write(_ chart: Chart.HeatMap) {
    let table = [[chart.corner] + chart.columns] + chart.table.rows.map { $0.map(\.text) }
    // Long names over narrow figures are turned rather than broken.
    let isUpright = chart.columns.count <= 9 && (chart.columns.map(\.count).max() ?? 0) > 9
    let rows = chart.rows.map { row in
      [Cell { $0.write(row.name) }]
        + row.cells.map { cell in
          guard let shade = cell.shade else { return Cell(isRight: true) { $0.run(cell.text) } }
          let (ground, letters) = Colour.heat(shade)
          return Cell(isRight: true, ground: ground) { xml in
            xml.run(cell.text, style: letters == .white ? "Strong" : nil, colour: letters)
          }
        }
    }
    write(
      chart.caption, header: [chart.corner] + chart.columns,
      alignments: [.left] + chart.columns.map { _ in .right }, rows: rows,
      widths: isUpright
        ? [9638 - 700 * chart.columns.count] + chart.columns.map { _ in 700 }
        : Self.widths(of: table), hasUprightNames: isUpright)
  }

  private func figure(_ value: Int) -> Cell {
    Cell(isRight: true) { $0.run("\(value)") }
  }

  private mutating func picture(_ picture: PNGPicture, _ words: String) -> Cell {
    pictures.append(picture.bytes)
    let number = pictures.count
    return Cell { xml in xml.element("w:r") { $0.picture(number, words) } }
  }
}

extension XMLWriter {
  /// 42 by 2.8 mm, in the 360,000 parts of a centimetre that the format counts in.
  fileprivate mutating func picture(_ number: Int, _ words: String) {
    let (across, down) = ("1512000", "100800")
    element("w:drawing") { xml in
      xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
        xml.element("wp:extent", ["cx": across, "cy": down])
        xml.element(
          "wp:docPr", ["id": "\(number)", "name": "Bar \(number)", "descr": words])
        xml.element("a:graphic") { xml in
          xml.element(
            "a:graphicData",
            ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"]
          ) { $0.pictureContent(number, words, across, down) }
        }
      }
    }
  }

  private mutating func pictureContent(
    _ number: Int, _ words: String, _ across: String, _ down: String
  ) {
    element("pic:pic") { xml in
      xml.element("pic:nvPicPr") { xml in
        xml.element(
          "pic:cNvPr", ["id": "\(number)", "name": "picture\(number).png", "descr": words])
        xml.element("pic:cNvPicPr")
      }
      xml.element("pic:blipFill") { xml in
        xml.element("a:blip", ["r:embed": "rIdPicture\(number)"])
        xml.element("a:stretch") { $0.element("a:fillRect") }
      }
      xml.element("pic:spPr") { xml in
        xml.element("a:xfrm") { xml in
          xml.element("a:off", ["x": "0", "y": "0"])
          xml.element("a:ext", ["cx": across, "cy": down])
        }
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
    }
  }
}
