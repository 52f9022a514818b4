/// Chooses the points that show best what a group is about, no two alike.
enum QuoteChoice {
  // Shorter ones say too little, longer ones aren't read.
  private static let goodLengths = 6...45
  /// How much likeness to a quote already chosen counts against one.
  private static let sameness = 0.5

  struct Candidate {
    let vector: UnitVector
    let words: Int
    /// How surely the point belongs, from 0 to 1.
    let probability: Double
  }

  /// Positions of the best, the best first.
  static func best(_ count: Int, of candidates: [Candidate]) -> [Int] {
    let centre = UnitVector(summing: candidates.map(\.vector))
    let scores = candidates.map { candidate in
      let length = goodLengths.contains(candidate.words) ? 1 : candidate.words < 6 ? 0.6 : 0.7
      let centrality = max(0, Double(candidate.vector.dot(centre)))
      return candidate.probability * candidate.probability * (0.3 + centrality) * length
    }
    var chosen: [Int] = []
    while chosen.count < min(count, candidates.count) {
      let left = candidates.indices.filter { !chosen.contains($0) }
      let rated = left.map { candidate -> (Int, Double) in
        let likeness = chosen.map {
          Double(candidates[candidate].vector.dot(candidates[$0].vector))
        }
        let penalty = sameness * max(0, likeness.max() ?? 0)
        return (candidate, scores[candidate] * (1 - penalty))
      }
      guard let best = rated.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { break }
      chosen.append(best.0)
    }
    return chosen
  }
}
