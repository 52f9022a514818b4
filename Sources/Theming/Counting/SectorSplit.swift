package import ConsultationModel

/// How many points came from which sector.
package struct SectorSplit: Equatable, Sendable {
  private var counts: [Sector: Int] = [:]
  /// Points whose sector nobody noted.
  package private(set) var unstated = 0

  package init() {}

  package subscript(sector: Sector) -> Int { counts[sector] ?? 0 }

  /// Sectors that spoke, in the model's order.
  package var spoken: [(sector: Sector, points: Int)] {
    Sector.allCases.compactMap { sector in counts[sector].map { (sector, $0) } }
  }

  package mutating func add(_ sector: Sector?) {
    if let sector { counts[sector, default: 0] += 1 } else { unstated += 1 }
  }

  package mutating func merge(_ other: SectorSplit) {
    counts.merge(other.counts, uniquingKeysWith: +)
    unstated += other.unstated
  }
}
