/// Points over time as columns with their figures on top.
struct ColumnsDrawing {
  private static let height = 140.0
  private static let column = 46.0

  private let chart: Chart.Columns

  init(_ chart: Chart.Columns) {
    self.chart = chart
  }

  func write(_ title: String, to page: inout XMLWriter) {
    let most = chart.columns.map(\.value).max() ?? 0
    let width = Double(chart.columns.count) * Self.column + 20
    Drawing.begin(width, Self.height + 50, title, to: &page) { page in
      for (index, column) in chart.columns.enumerated() {
        let x = 10 + Double(index) * Self.column
        let tall = most > 0 ? Double(column.value) / Double(most) * Self.height : 0
        Drawing.box(
          x + 4, 22 + Self.height - tall, Self.column - 8, max(1, tall), "for", to: &page)
        Drawing.text(
          "\(column.value)", x + Self.column / 2, 16 + Self.height - tall, "middle", to: &page)
        Drawing.text(column.name, x + Self.column / 2, Self.height + 40, "middle", to: &page)
      }
    }
  }
}
