package import ConsultationModel

/// What was counted of one theme; merging two counts gives the count of both.
package struct ThemeCount: Equatable, Sendable {
  package private(set) var points = 0
  package private(set) var stances = StanceSplit()
  package private(set) var sectors = SectorSplit()
  package private(set) var tables: Set<TableKey> = []
  /// Points that a person put the theme on; the rest only the machine did.
  package private(set) var byPerson = 0
  package private(set) var quotes = BestQuotes()

  package init() {}

  package var byMachineOnly: Int { points - byPerson }

  /// The point that raised the theme, where only one did.
  package var onlyPoint: QuotedPoint? { points == 1 ? quotes.points.first : nil }

  package mutating func add(
    _ point: QuotedPoint, sector: Sector?, table: TableKey, by coder: Coding.Coder
  ) {
    points += 1
    stances.add(point.stance)
    sectors.add(sector)
    tables.insert(table)
    if coder == .person { byPerson += 1 }
    quotes.add(point)
  }

  package mutating func merge(_ other: ThemeCount) {
    points += other.points
    stances.merge(other.stances)
    sectors.merge(other.sectors)
    tables.formUnion(other.tables)
    byPerson += other.byPerson
    quotes.merge(other.quotes)
  }
}
