/// Names groups of texts by the words that tell each from the others, as people wrote them.
struct ClusterNames {
  private static let mostWords = 4
  // Places say where, not what.
  private static let places: Set<String> = [
    "newcastle", "gateshead", "sunderland", "durham", "northumberland", "tyneside", "teesside",
    "north", "east", "region",
  ]

  private struct Seen {
    var surfaces: [String: Int] = [:]
    var texts = 0
    var parts: [UInt64] = []
  }

  private var seen: [UInt64: Seen] = [:]
  private var inGroups: [[UInt64: Int]]
  private var sizes: [Int]
  private var textCount = 0

  init(groupCount: Int) {
    inGroups = Array(repeating: [:], count: groupCount)
    sizes = Array(repeating: 0, count: groupCount)
  }

  mutating func add(_ text: String, _ reading: Reading, to group: Int) {
    textCount += 1
    sizes[group] += 1
    var new: Set<UInt64> = []
    for gram in reading.placedContentGrams where gram.last - gram.first <= 1 {
      let words = reading.words[gram.first...gram.last].map { word in
        String(
          decoding: text.utf8.dropFirst(word.range.lowerBound).prefix(word.range.count),
          as: UTF8.self
        )
        .lowercased()
      }
      guard words.allSatisfy({ $0.utf8.count > 2 && !Self.places.contains($0) }) else { continue }
      seen[gram.digest, default: Seen()].surfaces[words.joined(separator: " "), default: 0] += 1
      seen[gram.digest]?.parts = reading.words[gram.first...gram.last].map(\.stem)
      new.insert(gram.digest)
    }
    for gram in new {
      seen[gram]?.texts += 1
      inGroups[group][gram, default: 0] += 1
    }
  }

  /// The most telling words of a group, the best first; a pair stands for its words.
  func words(of group: Int) -> [String] {
    let scored = scores(of: group).sorted { ($0.score, $1.gram) > ($1.score, $0.gram) }
    var names: [String] = []
    var used: Set<UInt64> = []
    for (gram, _) in scored where names.count < Self.mostWords {
      guard let seen = seen[gram], used.isDisjoint(with: seen.parts) else { continue }
      let pair = seen.parts.count == 1 ? covering(gram, group, scored, used) : nil
      let chosen = pair.flatMap { self.seen[$0] } ?? seen
      guard let surface = chosen.surfaces.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
      else { continue }
      names.append(surface.key)
      used.formUnion(chosen.parts)
    }
    return names
  }

  private func scores(of group: Int) -> [(gram: UInt64, score: Double)] {
    let size = Double(sizes[group])
    return inGroups[group].compactMap { gram, count in
      guard Double(count) >= max(min(2, size), 0.03 * size), let seen = seen[gram] else {
        return nil
      }
      if seen.parts.count == 2 {
        // A pair that is rare beside its words is chance.
        let parts = seen.parts.map { inGroups[group][$0] ?? 0 }.min() ?? 0
        if Double(count) < 0.35 * Double(parts) { return nil }
      }
      let others = (Double(seen.texts - count) + 0.5) / (Double(textCount) - size + 1)
      let share = Double(count) / size
      // The 0.8th power of the share, so that what few say doesn't win by rarity alone.
      let weight = Elementary.exp(0.8 * Elementary.log(share))
      let factor = seen.parts.count == 2 ? 1.25 : 1
      return (gram, weight * Elementary.log(1 + share / others) * factor)
    }
  }

  private func covering(
    _ word: UInt64, _ group: Int, _ scored: [(gram: UInt64, score: Double)], _ used: Set<UInt64>
  ) -> UInt64? {
    let count = Double(inGroups[group][word] ?? 0)
    return scored.first { gram, _ in
      guard let parts = seen[gram]?.parts, parts.count == 2, parts.contains(word) else {
        return false
      }
      return Double(inGroups[group][gram] ?? 0) >= 0.5 * count && used.isDisjoint(with: parts)
    }?.gram
  }
}
