/// One reason for a theme, which a person can check against the words of the point.
package struct Reason: Equatable, Sendable {
  /// What speaks for the theme.
  package enum Ground: Equatable, Sendable {
    /// Words of the point are terms of the theme.
    case terms
    /// Words that points with this theme often have.
    case learntWords
    /// The point is near in meaning to the theme's name and description.
    case nearInMeaning
    /// The point is like one that people put under the theme; its words.
    case likeCodedPoint(String)
  }

  package let ground: Ground
  /// Where in the point's UTF-8 the words stand; empty where the whole point counts.
  package let ranges: [Range<Int>]
  /// The words as they stand there, each wording once.
  package let words: [String]

  package init(_ ground: Ground, ranges: [Range<Int>] = [], words: [String] = []) {
    self.ground = ground
    self.ranges = ranges
    self.words = words
  }

  /// `'copper' and 'exchange' are terms of it`.
  package var sentence: String {
    let quoted = words.map { "'\($0)'" }
    let list = quoted.dropLast().joined(separator: ", ")
    let listed = (list.isEmpty ? "" : list + " and ") + (quoted.last ?? "")
    let isOne = words.count == 1
    return switch ground {
    case .terms: "\(listed) \(isOne ? "is a term" : "are terms") of it"
    case .learntWords: "points under it often say \(listed)"
    case .nearInMeaning: "near in meaning to its description"
    case .likeCodedPoint(let text): "like a point that was coded so: '\(text)'"
    }
  }
}
