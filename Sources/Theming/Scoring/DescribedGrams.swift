internal import ConsultationModel

/// What each word and pair of themes' names and descriptions says for each theme that has it: by
/// how rare it is, shared among its themes.
struct DescribedGrams: Sendable {
  private static let nameWeight = 1.0
  private static let descriptionWeight = 0.35

  private var numbers = DigestTable()
  // Those of one gram behind another.
  private var weights: [(theme: Int, weight: Double)] = []
  private var starts: [Int] = [0]

  init(_ codebook: Codebook, index: TermIndex, background: Background) {
    for (gram, themes) in Self.weights(in: codebook, index) {
      let rarity = background.rarity(of: gram) / Double(themes.count)
      numbers.set(starts.count - 1, for: gram)
      weights += themes.sorted { $0.key < $1.key }.map { ($0, $1 * rarity) }
      starts.append(weights.count)
    }
  }

  subscript(gram: UInt64) -> ArraySlice<(theme: Int, weight: Double)> {
    guard let number = numbers[gram] else { return [] }
    return weights[starts[number]..<starts[number + 1]]
  }

  private static func weights(
    in codebook: Codebook, _ index: TermIndex
  ) -> [UInt64: [Int: Double]] {
    var reader = TextReader(TermIndex(Codebook(id: codebook.id, name: "", themes: [])))
    // What is a term already counts as one.
    let terms = index.entries.filter { $0.wordStems.count == 1 }.flatMap { entry in
      entry.themes.map { Digest.pair(entry.wordStems[0], UInt64($0)) }
    }
    let taken = Set(terms)
    var weights: [UInt64: [Int: Double]] = [:]
    for (theme, entry) in codebook.themes.enumerated() {
      for (text, weight) in [(entry.description, descriptionWeight), (entry.name, nameWeight)] {
        for gram in reader.read(text).placedContentGrams
        where !taken.contains(Digest.pair(gram.digest, UInt64(theme))) {
          let factor = gram.first == gram.last ? 1 : ZeroShot.pairFactor
          let old = weights[gram.digest]?[theme] ?? 0
          weights[gram.digest, default: [:]][theme] = max(old, weight * factor)
        }
      }
    }
    return weights
  }
}
