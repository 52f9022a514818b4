/// A term or an exclusion found in a text.
struct Hit {
  let theme: Int
  let excludes: Bool
  /// Positions of its words.
  let span: Range<Int>
}

extension [Hit] {
  /// The spans that put the theme on the text: not excluded, none inside another, in order.
  var deciding: [Range<Int>] {
    let excluded = Set(filter(\.excludes).flatMap(\.span))
    let standing = filter { hit in
      !hit.excludes && (excluded.isEmpty || excluded.isDisjoint(with: hit.span))
    }
    let ordered = standing.map(\.span).sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    return ordered.reduce(into: []) { kept, span in
      guard let last = kept.last, span.upperBound <= last.upperBound else {
        return kept.append(span)
      }
    }
  }
}
