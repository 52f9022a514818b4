/// What the words and terms of a text say for each theme.
struct WordsFound: Sendable {
  private(set) var bestTerm: [Double]
  private(set) var allTerms: [Double]
  private(set) var bestWord: [Double]
  private(set) var allWords: [Double]
  private var best: [Double]
  private var second: [Double]
  private var third: [Double]
  private var wordCount = 0

  init(themeCount: Int) {
    let none = [Double](repeating: 0, count: themeCount)
    let least = [Double](repeating: -.infinity, count: themeCount)
    (bestTerm, allTerms, bestWord, allWords) = (none, none, none, none)
    (best, second, third) = (least, least, least)
  }

  /// Of words and terms, the three that say most. Without words there is nothing to add up.
  var bestThree: [Double] {
    best.indices.map { theme in
      guard wordCount > 0 else { return 0 }
      return [best[theme], second[theme], third[theme]].filter(\.isFinite).reduce(0, +)
    }
  }

  /// `word` has its weight for each theme.
  mutating func take(word: UnsafeBufferPointer<Double>) {
    wordCount += 1
    for theme in allWords.indices { allWords[theme] += word[theme] }
    rank(word)
  }

  /// After all words and before the first term.
  mutating func closeWords() {
    guard wordCount > 0 else { return }
    bestWord = best
    let length = Double(wordCount).squareRoot()
    for theme in allWords.indices { allWords[theme] /= length }
  }

  mutating func take(term: [Double]) {
    for theme in term.indices {
      bestTerm[theme] = max(bestTerm[theme], term[theme])
      allTerms[theme] += max(-1, term[theme])
    }
    term.withUnsafeBufferPointer { rank($0) }
  }

  private mutating func rank(_ weights: UnsafeBufferPointer<Double>) {
    for theme in best.indices {
      let weight = weights[theme]
      let behindBest = min(best[theme], weight)
      best[theme] = max(best[theme], weight)
      let behindSecond = min(second[theme], behindBest)
      second[theme] = max(second[theme], behindBest)
      third[theme] = max(third[theme], behindSecond)
    }
  }
}
