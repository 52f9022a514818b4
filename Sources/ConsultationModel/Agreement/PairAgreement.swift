/// How far two agree on the points that both coded; points that only one coded count nowhere.
package struct PairAgreement: Equatable, Sendable {
  package let first: String
  package let second: String
  package let isWithMachine: Bool
  /// Points that both coded: the base of everything here.
  package let points: Int
  /// Points that only one of them coded.
  package let onlyFirst: Int
  package let onlySecond: Int
  /// Points on which both put exactly the same themes.
  package let alike: Int
  /// Over all themes: `CohenKappa.pooled`.
  package let kappa: Double?
  /// Over sets of themes, by `MASI`.
  package let alpha: Double?
  /// The other points, in their order.
  package let differences: [CodingDifference]
  /// Themes that one of them put on any of the points, by their ids.
  package let themes: [ThemeAgreement]

  package init(_ one: CodedPoints, _ other: CodedPoints) {
    let shared = one.themes.keys.filter { other.themes[$0] != nil }.sorted()
    let pairs = shared.map { (one.themes[$0] ?? [], other.themes[$0] ?? []) }
    differences = zip(shared, pairs).filter { $0.1.0 != $0.1.1 }.map { point, themes in
      CodingDifference(point: point, first: themes.0, second: themes.1)
    }
    first = one.coder
    second = other.coder
    isWithMachine = one.isMachine || other.isMachine
    points = shared.count
    onlyFirst = one.themes.count - shared.count
    onlySecond = other.themes.count - shared.count
    alike = shared.count - differences.count
    themes = ThemeAgreement.each(in: pairs)
    kappa = CohenKappa.pooled(themes.compactMap(\.shares))
    alpha = KrippendorffAlpha.alpha(
      of: pairs.map { [$0.0, $0.1] }, distance: { MASI.distance($0, $1) })
  }

  package var percent: Double? { points == 0 ? nil : 100 * Double(alike) / Double(points) }
}

/// A point on which two put different themes; none is a set too.
package struct CodingDifference: Equatable, Sendable {
  package let point: PointReference
  package let first: Set<Theme.ID>
  package let second: Set<Theme.ID>
}

/// How far two agree on whether one theme is there.
package struct ThemeAgreement: Equatable, Sendable {
  package let theme: Theme.ID
  package let both: Int
  package let onlyFirst: Int
  package let onlySecond: Int
  package let neither: Int

  package var points: Int { both + onlyFirst + onlySecond + neither }

  package var percent: Double? { shares.map { 100 * $0.observed } }
  package var kappa: Double? { CohenKappa.kappa(of: table) }

  /// Krippendorff's, of there or not there.
  package var alpha: Double? {
    let total = Double(2 * points)
    let there = Double(2 * both + onlyFirst + onlySecond)
    let expected = 2 * there * (total - there)
    guard expected > 0 else { return nil }
    return 1 - Double(2 * (onlyFirst + onlySecond)) * (total - 1) / expected
  }

  var shares: CohenKappa.Shares? { CohenKappa.shares(of: table) }

  private var table: [[Int]] { [[both, onlyFirst], [onlySecond, neither]] }

  static func each(in pairs: [(Set<Theme.ID>, Set<Theme.ID>)]) -> [ThemeAgreement] {
    var counts: [Theme.ID: (both: Int, first: Int, second: Int)] = [:]
    for (one, other) in pairs {
      for theme in one.union(other) {
        let isInBoth = one.contains(theme) && other.contains(theme)
        counts[theme, default: (0, 0, 0)].both += isInBoth ? 1 : 0
        counts[theme, default: (0, 0, 0)].first += isInBoth || !one.contains(theme) ? 0 : 1
        counts[theme, default: (0, 0, 0)].second += isInBoth || !other.contains(theme) ? 0 : 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { theme, count in
      ThemeAgreement(
        theme: theme, both: count.both, onlyFirst: count.first, onlySecond: count.second,
        neither: pairs.count - count.both - count.first - count.second)
    }
  }
}
