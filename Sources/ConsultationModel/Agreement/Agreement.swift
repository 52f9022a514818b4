/// How far people agree with one another, and with the machine.
package struct Agreement: Equatable, Sendable {
  /// Every two people, then each person with the machine as it was when they decided.
  package let pairs: [PairAgreement]
  /// All people together; nil where they are not at least three, whose points overlap.
  package let group: Group?

  /// Several people together, of whom not everybody coded every point.
  package struct Group: Equatable, Sendable {
    package let coders: [String]
    /// Points that at least two of them coded.
    package let points: Int
    /// Over sets of themes, by `MASI`.
    package let alpha: Double?
  }

  /// The same whatever the order of `codings`.
  package init(of codings: [Codings], in codebook: Codebook) {
    // Who coded nothing, or took all of it back, has nothing to agree with.
    let coders = codings.sorted { $0.coder < $1.coder }
      .map { ($0, CodedPoints(of: $0, in: codebook)) }.filter { !$0.1.themes.isEmpty }
    let people = coders.map(\.1)
    let twos = people.indices.flatMap { index in
      people[(index + 1)...].map { PairAgreement(people[index], $0) }
    }
    let machines = coders.flatMap { log, person in
      [false, true].map { CodedPoints(suggestedTo: log, shown: $0, in: codebook) }
        .filter { !$0.themes.isEmpty }.map { PairAgreement(person, $0) }
    }
    pairs = twos + machines
    group = Self.group(of: people)
  }

  private static func group(of people: [CodedPoints]) -> Group? {
    let points = Set(people.flatMap(\.themes.keys)).sorted()
    let units = points.map { point in people.compactMap { $0.themes[point] } }
      .filter { $0.count > 1 }
    guard people.count > 2, !units.isEmpty else { return nil }
    return Group(
      coders: people.map(\.coder), points: units.count,
      alpha: KrippendorffAlpha.alpha(of: units, distance: { MASI.distance($0, $1) }))
  }
}
