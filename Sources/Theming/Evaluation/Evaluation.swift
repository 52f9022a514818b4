/// How well the engine codes points that people coded too.
package struct Evaluation: Sendable {
  /// A figure with the bounds between which 95 in 100 resamplings of the points put it.
  package struct Figure: Equatable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double
  }

  /// A theme that was missed where another was put wrongly.
  package struct Confusion: Equatable, Sendable {
    package let coded: Int
    package let found: Int
    package let points: Int
    package let example: String
  }

  private static let resamplings = 1000
  private static let mostConfusions = 10

  package let points: Int
  package let total: Tally
  /// Over all pairs of point and theme.
  package let micro: Figure
  /// The mean over themes that were coded or put.
  package let macro: Figure
  /// The mean over points.
  package let samples: Figure
  package let themes: [Tally]
  /// Of the points that have themes the share whose most probable theme is one of them; nil where
  /// there are none.
  package let bestIsRight: Double?
  /// Of the points that people put no theme on the share that got none; nil where there are none.
  package let leftAlone: Double?
  package let confusions: [Confusion]

  package init(_ judged: [Judged], themeCount: Int, seed: UInt64) {
    points = judged.count
    themes = Self.themes(judged, themeCount)
    total = judged.reduce(into: Tally()) { $0 += Tally($1) }
    let drawn = Self.resampled(judged, themeCount, seed: seed)
    micro = Self.figure(total.f1, drawn.map(\.micro))
    macro = Self.figure(Self.macro(themes), drawn.map(\.macro))
    samples = Self.figure(Self.samples(judged), drawn.map(\.samples))
    bestIsRight = Self.share(of: judged.filter { !$0.coded.isEmpty }) { point in
      point.best.map(point.coded.contains) ?? false
    }
    leftAlone = Self.share(of: judged.filter(\.coded.isEmpty)) { $0.found.isEmpty }
    confusions = Self.confusions(judged)
  }

  private static func share(of points: [Judged], _ isMeant: (Judged) -> Bool) -> Double? {
    points.isEmpty ? nil : Double(points.count(where: isMeant)) / Double(points.count)
  }

  private static func themes(_ judged: [Judged], _ count: Int) -> [Tally] {
    judged.reduce(into: Array(repeating: Tally(), count: count)) { tallies, point in
      for theme in point.coded { tallies[theme].coded += 1 }
      for theme in point.found {
        tallies[theme].found += 1
        if point.coded.contains(theme) { tallies[theme].right += 1 }
      }
    }
  }

  private static func macro(_ themes: [Tally]) -> Double {
    let met = themes.filter { $0.coded + $0.found > 0 }
    return met.isEmpty ? 0 : met.reduce(0) { $0 + $1.f1 } / Double(met.count)
  }

  private static func samples(_ judged: [Judged]) -> Double {
    judged.isEmpty ? 0 : judged.reduce(0) { $0 + Tally($1).f1 } / Double(judged.count)
  }

  private static func resampled(
    _ judged: [Judged], _ themeCount: Int, seed: UInt64
  ) -> [(micro: Double, macro: Double, samples: Double)] {
    var chance = SeededChance(seed: seed)
    return (0..<(judged.isEmpty ? 0 : resamplings)).map { _ in
      let drawn = judged.map { _ in judged[chance.roll(judged.count)] }
      let total = drawn.reduce(into: Tally()) { $0 += Tally($1) }
      return (total.f1, macro(themes(drawn, themeCount)), samples(drawn))
    }
  }

  private static func figure(_ value: Double, _ drawn: [Double]) -> Figure {
    let rising = drawn.sorted()
    guard !rising.isEmpty else { return Figure(value: value, low: value, high: value) }
    let last = rising.count - 1
    return Figure(
      value: value, low: rising[last * 25 / 1000], high: rising[last * 975 / 1000])
  }

  private static func confusions(_ judged: [Judged]) -> [Confusion] {
    var counts: [[Int]: (points: Int, example: String)] = [:]
    for point in judged {
      for missed in point.coded.subtracting(point.found) {
        for wrong in point.found.subtracting(point.coded) {
          counts[[missed, wrong], default: (0, point.text)].points += 1
        }
      }
    }
    return counts.sorted {
      (-$0.value.points, $0.key[0], $0.key[1])
        < (-$1.value.points, $1.key[0], $1.key[1])
    }
    .prefix(mostConfusions).map {
      Confusion(
        coded: $0.key[0], found: $0.key[1], points: $0.value.points,
        example: $0.value.example)
    }
  }
}
