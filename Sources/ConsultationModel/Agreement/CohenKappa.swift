/// Agreement of two coders beyond what chance would give them (Cohen 1960, Educational and
/// Psychological Measurement 20, pages 37 to 46).
package enum CohenKappa {
  /// What two coders are seen to agree on, and what they would by chance: as shares of 1.
  package struct Shares: Equatable, Sendable {
    package let observed: Double
    package let expected: Double
  }

  /// `table[i][j]` counts the items that the first put into category i and the second into j. Nil
  /// where it counts nothing.
  package static func shares(of table: [[Int]]) -> Shares? {
    let total = table.joined().reduce(0, +)
    guard total > 0 else { return nil }
    let all = Double(total)
    let rows = table.map { Double($0.reduce(0, +)) / all }
    let columns = table.indices.map { column in
      Double(table.reduce(0) { $0 + $1[column] }) / all
    }
    let observed = table.indices.reduce(0) { $0 + table[$1][$1] }
    return Shares(
      observed: Double(observed) / all,
      expected: zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// Nil where it isn't defined: both put everything into one category, so chance explains it all.
  package static func kappa(of table: [[Int]]) -> Double? {
    shares(of: table).flatMap { pooled([$0]) }
  }

  /// One kappa for several questions that were asked of the same items: of the mean shares, not the
  /// mean of kappas, which rare themes would sway (De Vries, Elliott, Kanouse and Teleki 2008,
  /// Field Methods 20, pages 272 to 282). Themes that nobody used leave it as it is.
  package static func pooled(_ shares: [Shares]) -> Double? {
    let chance = shares.reduce(0) { $0 + (1 - $1.expected) }
    // Shares are sums of quotients: what is left of 1 - 1 may be a few bits.
    guard chance > 1e-12 else { return nil }
    return shares.reduce(0) { $0 + ($1.observed - $1.expected) } / chance
  }
}
