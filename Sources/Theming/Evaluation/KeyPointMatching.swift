/// How well arguments meet the key point that they make, where some pairs were never judged: the
/// measure of the KPA-2021 shared task, track 1 (Friedman et al. 2021, section 3.3).
///
/// Each argument is given its most probable key point; of a group the surer half is ranked by
/// probability, and its average precision taken.
package struct KeyPointMatching: Equatable, Sendable {
  /// An argument of one motion and side, with what people said of its pairs: true where it makes
  /// the key point, nothing where nobody said.
  package struct Argument: Sendable {
    package let text: String
    package let verdicts: [Int: Bool]

    package init(text: String, verdicts: [Int: Bool]) {
      self.text = text
      self.verdicts = verdicts
    }
  }

  /// Pairs that nobody judged count as wrong.
  package let strict: Double
  /// And here as right.
  package let relaxed: Double

  /// One group, its key points being the codebook.
  package init(of arguments: [Argument], by engine: ThemingEngine) {
    let found = engine.probabilities(for: arguments.map(\.text))
    self.init(
      zip(arguments, found).map { argument, row in
        let best = row.indices.max { (row[$0], $1) < (row[$1], $0) } ?? 0
        return (argument.verdicts[best], row[best])
      })
  }

  init(_ matches: [(verdict: Bool?, probability: Double)]) {
    let ranked = matches.enumerated().sorted {
      ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
    }.prefix(matches.count / 2).map(\.element.verdict)
    strict = Self.averagePrecision(ranked.map { $0 ?? false })
    relaxed = Self.averagePrecision(ranked.map { $0 ?? true })
  }

  private init(strict: Double, relaxed: Double) {
    self.strict = strict
    self.relaxed = relaxed
  }

  /// The mean over groups.
  package static func mean(of groups: [KeyPointMatching]) -> KeyPointMatching {
    let count = Double(max(groups.count, 1))
    return KeyPointMatching(
      strict: groups.reduce(0) { $0 + $1.strict } / count,
      relaxed: groups.reduce(0) { $0 + $1.relaxed } / count)
  }

  /// The mean over what is right of the precision down to there; 0 where nothing is right.
  static func averagePrecision(_ ranked: [Bool]) -> Double {
    var (right, sum) = (0, 0.0)
    for (position, isRight) in ranked.enumerated() where isRight {
      right += 1
      sum += Double(right) / Double(position + 1)
    }
    return sum / Double(max(right, 1))
  }
}
