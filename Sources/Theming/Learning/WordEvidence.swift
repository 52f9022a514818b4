internal import ConsultationModel

/// How often coded points with a word, a phrase or a term have a theme: its weight as evidence.
///
/// Few points prove little, so each weight begins from what is expected and moves as points come:
/// a word from how common the theme is, a term from how often terms are right.
struct WordEvidence: Sendable {
  /// What a text holds for each theme.
  struct Found {
    var bestTerm: [Double]
    var allTerms: [Double]
    var bestWord: [Double]
    var allWords: [Double]
    var bestThree: [Double]
  }

  // As many points as what is expected counts for.
  private static let pointsBeforeTerm = 3.0
  private static let pointsBeforeWord = 4.0
  /// How often a term of one theme is right.
  private static let termIsRight = 0.45
  private static let termIsRightAnyway = 0.05

  private let roll: GramRoll
  private let index: TermIndex
  private let pointThemes: [[Int]]
  private let expected: [Double]
  private let expectedLogits: [Double]
  // Of words in few points that never had the theme, by how many points.
  private let unproven: [[Double]]
  private let proven: [Int: [Double]]

  // Words of more points have their weights worked out once.
  private static let fewPoints = 4

  init(_ coded: CodedReadings, index: TermIndex) {
    self.index = index
    pointThemes = coded.themes
    let count = Double(coded.themes.count)
    let expected = coded.pointsOfThemes.map { (Double($0) + 1) / (count + 33) }
    self.expected = expected
    expectedLogits = expected.map(Elementary.logit)
    let roll = GramRoll(
      coded.readings.map { reading in
        let grams = reading.placedEvidenceGrams.map(\.digest)
        let terms = reading.hits.map { index.entries[$0.hit.term].digest }
        return Set(grams + terms).sorted()
      })
    self.roll = roll
    let logits = expectedLogits
    unproven = (0...Self.fewPoints).map { points in
      zip(expected, logits).map { Self.weight(0, of: points, expected: $0, logit: $1) }
    }
    var proven: [Int: [Double]] = [:]
    for number in 0..<roll.count where roll.points(of: number).count > Self.fewPoints {
      let counts = Self.counts(roll.points(of: number), coded.themes, expected.count)
      let points = roll.points(of: number).count
      proven[number] = expected.indices.map { theme in
        Self.weight(counts[theme], of: points, expected: expected[theme], logit: logits[theme])
      }
    }
    self.proven = proven
  }

  func found(in reading: Reading) -> Found {
    let count = expected.count
    let none = [Double](repeating: 0, count: count)
    let terms = Set(reading.hits.map(\.hit.term)).sorted().map(weights(ofTerm:))
    let grams = Set(reading.placedEvidenceGrams.map(\.digest)).sorted()
    let words = grams.compactMap { roll.number(of: $0).map(weights(ofGram:)) }
    var found = Found(
      bestTerm: none, allTerms: none, bestWord: none, allWords: none, bestThree: none)
    for theme in 0..<count {
      var top = (-Double.infinity, -Double.infinity, -Double.infinity)
      func take(_ weight: Double) {
        if weight > top.0 {
          top = (weight, top.0, top.1)
        } else if weight > top.1 {
          top = (top.0, weight, top.1)
        } else if weight > top.2 {
          top.2 = weight
        }
      }
      for word in words {
        found.allWords[theme] += word[theme]
        take(word[theme])
      }
      found.bestWord[theme] = words.isEmpty ? 0 : top.0
      for term in terms {
        found.bestTerm[theme] = max(found.bestTerm[theme], term[theme])
        found.allTerms[theme] += max(-1, term[theme])
        take(term[theme])
      }
      found.bestThree[theme] = [top.0, top.1, top.2].filter(\.isFinite).reduce(0, +)
    }
    let length = Double(max(words.count, 1)).squareRoot()
    found.allWords = found.allWords.map { $0 / length }
    // Without words there is nothing to add up.
    if words.isEmpty { found.bestThree = none }
    return found
  }

  /// What a single gram says for a theme; nil where no coded point has it.
  func weight(of gram: UInt64, for theme: Int) -> Double? {
    roll.number(of: gram).map { weights(ofGram: $0)[theme] }
  }

  private func weights(ofGram number: Int) -> [Double] {
    if let proven = proven[number] { return proven }
    let points = roll.points(of: number)
    var weights = unproven[points.count]
    for (theme, found) in Self.sparseCounts(points, pointThemes) {
      weights[theme] = Self.weight(
        found, of: points.count, expected: expected[theme], logit: expectedLogits[theme])
    }
    return weights
  }

  private func weights(ofTerm term: Int) -> [Double] {
    let entry = index.entries[term]
    let points = roll.number(of: entry.digest).map { roll.points(of: $0) } ?? []
    let counts = Self.counts(points, pointThemes, expected.count)
    let share = Self.termIsRight / Double(max(entry.themes.count, 1))
    return expected.indices.map { theme in
      let isOwn = entry.themes.contains(theme)
      let before = isOwn ? share + Self.termIsRightAnyway : expected[theme]
      let right = Double(counts[theme]) + Self.pointsBeforeTerm * before
      let p = right / (Double(points.count) + Self.pointsBeforeTerm)
      return Elementary.logit(p) - expectedLogits[theme]
    }
  }

  private static func weight(
    _ right: Int, of points: Int, expected: Double, logit: Double
  ) -> Double {
    let p = (Double(right) + pointsBeforeWord * expected) / (Double(points) + pointsBeforeWord)
    return Elementary.logit(p) - logit
  }

  private static func counts(
    _ points: ArraySlice<Int32>, _ themes: [[Int]], _ count: Int
  ) -> [Int] {
    points.reduce(into: Array(repeating: 0, count: count)) { counts, point in
      for theme in themes[Int(point)] { counts[theme] += 1 }
    }
  }

  private static func sparseCounts(
    _ points: ArraySlice<Int32>, _ themes: [[Int]]
  ) -> [(Int, Int)] {
    let all = points.flatMap { themes[Int($0)] }
    return Set(all).sorted().map { theme in (theme, all.count { $0 == theme }) }
  }
}
