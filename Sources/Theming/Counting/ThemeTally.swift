package import ConsultationModel

/// The themes of any number of points, counted: a mergeable value, so that files can be folded
/// one by one, in any order and any grouping, without keeping their points.
package struct ThemeTally: Equatable, Sendable {
  /// The base: every point added, themed or not.
  package private(set) var points = 0
  package private(set) var unthemed = 0
  package private(set) var tables: Set<TableKey> = []
  package private(set) var themes: [Theme.ID: ThemeCount] = [:]

  package init() {}

  package mutating func add(
    _ point: QuotedPoint, codings: [Coding], sector: Sector?, table: TableKey
  ) {
    points += 1
    tables.insert(table)
    if codings.isEmpty { unthemed += 1 }
    for coding in codings {
      themes[coding.theme, default: ThemeCount()]
        .add(point, sector: sector, table: table, by: coding.by)
    }
  }

  package mutating func merge(_ other: ThemeTally) {
    points += other.points
    unthemed += other.unthemed
    tables.formUnion(other.tables)
    for (theme, count) in other.themes { themes[theme, default: ThemeCount()].merge(count) }
  }
}
