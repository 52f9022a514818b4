extension HTMLRenderer {
  /// A drawing with its caption, and the same figures as a table for those who want or need it.
  mutating func write(_ chart: Chart) {
    charts += 1
    let title = "chart\(charts)"
    page.element("figure") { page in
      page.element("figcaption", ["id": title], text: PlainText.oneLine(chart.caption))
      page.element(
        "div", ["class": "wide", "role": "group", "tabindex": "0", "aria-labelledby": title]
      ) { page in
        switch chart {
        case .divergingBars(let chart): DivergingBarsDrawing(chart).write(title, to: &page)
        case .heatMap(let chart): HeatMapDrawing(chart).write(title, to: &page)
        case .columns(let chart): ColumnsDrawing(chart).write(title, to: &page)
        }
      }
      page.element("details") { page in
        page.element("summary", text: "The same figures as a table")
        Self.frame(chart.table, to: &page)
      }
    }
  }
}

/// The parts that drawings are made of.
struct Drawing {
  /// About how wide a letter is of the size that drawings are set in.
  static let letter = 7.2

  static func begin(
    _ width: Double, _ height: Double, _ title: String, to page: inout XMLWriter,
    _ content: (inout XMLWriter) -> Void
  ) {
    page.element(
      "svg",
      [
        "viewBox": "0 0 \(number(width)) \(number(height))", "width": number(width),
        "height": number(height), "role": "img", "aria-labelledby": title,
      ], content)
  }

  static func text(
    _ words: String, _ x: Double, _ y: Double, _ kind: String = "", to page: inout XMLWriter
  ) {
    page.element(
      "text", ["x": number(x), "y": number(y), "class": kind], text: PlainText.oneLine(words))
  }

  static func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ kind: String,
    opacity: Double? = nil, to page: inout XMLWriter
  ) {
    guard width > 0 else { return }
    let place: KeyValuePairs<StaticString, String> = [
      "x": number(x), "y": number(y), "width": number(width), "height": number(height),
      "class": kind, "fill-opacity": opacity.map(number) ?? "1",
    ]
    page.element("rect", place)
  }

  /// So many letters of a name, and a sign that there is more.
  static func cut(_ name: String, to letters: Int) -> String {
    let line = PlainText.oneLine(name)
    return line.count <= letters ? line : line.prefix(letters - 1) + "…"
  }

  /// `12` or `12.5`.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}
