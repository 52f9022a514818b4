extension Document {
  /// A table; every row has as many cells as the header, and its first cell names the row.
  package struct Table: Equatable, Sendable {
    package enum Alignment: Equatable, Sendable {
      case left
      case right
    }

    /// What it shows, for those who can't see it at a glance.
    package let caption: String
    package let header: [String]
    package let alignments: [Alignment]
    package let rows: [[Line]]

    /// With the columns named that hold words; the others hold figures.
    init(
      _ caption: String, header: [String], textColumns: Set<Int>, rows: [[Line]]
    ) {
      self.caption = caption
      self.header = header
      alignments = header.indices.map { textColumns.contains($0) ? .left : .right }
      self.rows = rows
    }

    /// Names to the left, figures to the right: the first `names` columns hold names.
    package init(
      _ caption: String, header: [String], names: Int = 1, lastIsText: Bool = false,
      rows: [[Line]]
    ) {
      self.caption = caption
      self.header = header
      alignments = header.indices.map { column in
        column < names || lastIsText && column == header.count - 1 ? .left : .right
      }
      self.rows = rows
    }
  }
}
