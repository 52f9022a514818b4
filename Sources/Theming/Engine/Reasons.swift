/// Puts into words what spoke for a theme.
struct Reasons {
  // Words that make a theme at least e^1.5, over four, times as likely as it was.
  private static let tellingWeight = 1.5
  private static let mostLearntWords = 3
  // Nearer than nine in ten texts are to a theme.
  private static let near = 0.3
  private static let alike = 0.4

  private let text: String
  private let reading: Reading
  private let evidence: Evidence
  private let model: LearntModel?
  private let likeness: [Neighbours.Likeness]

  init(text: String, reading: Reading, weighed: Weighed, model: LearntModel?) {
    self.text = text
    self.reading = reading
    self.model = model
    evidence = weighed.evidence
    likeness = weighed.likeness
  }

  func reasons(for theme: Int) -> [Reason] {
    let terms = Self.outermost(
      reading.hits.filter { $0.themes.contains(theme) }.map(\.hit.span))
    let learnt = learntWords(for: theme, besides: terms)
    var reasons: [Reason] = []
    if !terms.isEmpty { reasons.append(reason(.terms, terms)) }
    if !learnt.isEmpty { reasons.append(reason(.learntWords, learnt)) }
    if let model, !likeness.isEmpty, likeness[theme].mean >= Self.alike,
      let nearest = likeness[theme].nearest, model.texts[nearest] != text
    {
      // A point is no reason for itself.
      reasons.append(Reason(.likeCodedPoint(model.texts[nearest])))
    }
    let isNear = max(evidence.whole[theme], evidence.nearest[theme]) >= Self.near
    if isNear || reasons.isEmpty { reasons.append(Reason(.nearInMeaning)) }
    return reasons
  }

  private func learntWords(for theme: Int, besides terms: [Range<Int>]) -> [Range<Int>] {
    guard let model else { return [] }
    let telling = reading.placedEvidenceGrams.compactMap { gram -> (Double, Range<Int>)? in
      let span = gram.first..<(gram.last + 1)
      guard !terms.contains(where: { $0.overlaps(span) }),
        reading.words[span].contains(where: \.isContent),
        let weight = model.words.weight(of: gram.digest, for: theme),
        weight >= Self.tellingWeight
      else { return nil }
      return (weight, span)
    }
    let best = telling.sorted { ($0.0, -$0.1.lowerBound) > ($1.0, -$1.1.lowerBound) }
    return Self.outermost(best.prefix(Self.mostLearntWords).map(\.1))
  }

  /// None inside another, in order.
  private static func outermost(_ spans: [Range<Int>]) -> [Range<Int>] {
    let ordered = spans.sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    return ordered.reduce(into: []) { kept, span in
      guard let last = kept.last, span.upperBound <= last.upperBound else {
        return kept.append(span)
      }
    }
  }

  private func reason(_ ground: Reason.Ground, _ spans: [Range<Int>]) -> Reason {
    let ranges = spans.map { span in
      reading.words[span.lowerBound].range
        .lowerBound..<reading.words[span.upperBound - 1].range.upperBound
    }
    var seen: Set<String> = []
    let words = ranges.map { range in
      String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
    return Reason(
      ground, ranges: ranges, words: words.filter { seen.insert($0.lowercased()).inserted })
  }
}
