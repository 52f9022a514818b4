package import ConsultationModel
internal import Theming

/// From which sectors points came, as far as that may be shown.
package struct SectorFigures: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let sector: Sector
    package let points: SectorFigure
  }

  /// In the model's order; sectors that said nothing are left out unless even that is withheld.
  package let entries: [Entry]
  /// Points whose sector nobody noted.
  package let unstated: SectorFigure
  /// How many sectors were heard.
  package let heard: Int

  init(_ split: SectorSplit, for audience: Audience) {
    let counts = Sector.allCases.map { split[$0] } + [split.unstated]
    let figures =
      audience == .public ? Suppression.published(counts) : counts.map { SectorFigure.exact($0) }
    entries = zip(Sector.allCases, figures).compactMap { sector, figure in
      figure == .exact(0) ? nil : Entry(sector: sector, points: figure)
    }
    unstated = figures.last ?? .exact(0)
    heard = split.spoken.count
  }

  /// Where the split itself may not be shown, but only how many sectors were heard.
  init(onlyHeard split: SectorSplit) {
    entries = []
    unstated = .withheld
    heard = split.spoken.count
  }

  package subscript(sector: Sector) -> SectorFigure {
    entries.first { $0.sector == sector }?.points ?? .exact(0)
  }
}
