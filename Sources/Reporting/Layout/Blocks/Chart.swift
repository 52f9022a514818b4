/// Figures as a picture. Renderers that can't draw print `table`; those that can give it as the
/// text that stands for the picture.
package enum Chart: Equatable, Sendable {
  case divergingBars(DivergingBars)
  case heatMap(HeatMap)
  case columns(Columns)

  /// Themes by stance: against to the left of a middle line, for to the right, mixed across it.
  package struct DivergingBars: Equatable, Sendable {
    package struct Bar: Equatable, Sendable {
      package let name: Line
      package let supporting: Int
      package let mixed: Int
      package let against: Int
      package let unstated: Int
      package let base: Int

      package var points: Int { supporting + mixed + against + unstated }
    }

    package let caption: String
    package let bars: [Bar]
  }

  /// A grid of figures, shaded by how large they are.
  package struct HeatMap: Equatable, Sendable {
    package struct Cell: Equatable, Sendable {
      /// What is printed, such as `3 (2)`, `<5` or nothing.
      package let text: String
      /// From 0 (none) to 1 (the most in the grid); nil where there is no figure to shade by.
      package let shade: Double?
    }

    package struct Row: Equatable, Sendable {
      package let name: Line
      package let cells: [Cell]
    }

    package let caption: String
    /// What the rows are: `Proposition`.
    package let corner: String
    package let columns: [String]
    package let rows: [Row]
  }

  /// Points over time, a column a stretch of time.
  package struct Columns: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
      /// `10:15`.
      package let name: String
      package let value: Int
    }

    package let caption: String
    /// What the columns stand for: `From`.
    package let corner: String
    package let columns: [Column]
  }

  package var caption: String {
    switch self {
    case .divergingBars(let chart): chart.caption
    case .heatMap(let chart): chart.caption
    case .columns(let chart): chart.caption
    }
  }

  /// The same figures as a table.
  package var table: Document.Table {
    switch self {
    case .divergingBars(let chart): chart.table
    case .heatMap(let chart): chart.table
    case .columns(let chart): chart.table
    }
  }
}

extension Chart.DivergingBars {
  var table: Document.Table {
    Document.Table(
      caption, header: ["Theme", "Points", "For", "Mixed", "Against", "None"],
      rows: bars.map { bar in
        [
          bar.name, "\(bar.points) of \(bar.base)", "\(bar.supporting)", "\(bar.mixed)",
          "\(bar.against)", "\(bar.unstated)",
        ]
      })
  }
}

extension Chart.HeatMap {
  var table: Document.Table {
    Document.Table(
      caption, header: [corner] + columns,
      rows: rows.map { row in [row.name] + row.cells.map { Line($0.text) } })
  }
}

extension Chart.Columns {
  var table: Document.Table {
    Document.Table(
      caption, header: [corner, "Points"], rows: columns.map { [Line($0.name), "\($0.value)"] })
  }
}
