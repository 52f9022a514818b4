/// What one coder holds of one point.
package struct PointCoding: Equatable, Sendable {
  /// Themes that the coder put on it or accepted.
  package internal(set) var themes: Set<Theme.ID> = []
  /// Themes that the coder rejected or took off: no machine puts them there again.
  package internal(set) var rejected: Set<Theme.ID> = []
  /// Whether the coder looked and found that nothing fits.
  package internal(set) var isNone = false
  /// Themes that the coder put on it and that were split since, so that it isn't known which of
  /// the new ones was meant.
  package internal(set) var unsettled: Set<Theme.ID> = []

  package init() {}

  package init(themes: Set<Theme.ID>, rejected: Set<Theme.ID> = []) {
    self.themes = themes
    self.rejected = rejected
  }

  /// Coded as none.
  package static let none: PointCoding = {
    var coding = PointCoding()
    coding.isNone = true
    return coding
  }()

  /// Whether it says of every theme if it is there: whoever only rejected one has said no more.
  package var isComplete: Bool { unsettled.isEmpty && (isNone || !themes.isEmpty) }

  /// Whether a theme may be suggested still: a person's word is final.
  package func admits(_ theme: Theme.ID) -> Bool { !isNone && !rejected.contains(theme) }

  /// Whether nothing was said at all.
  package var isEmpty: Bool { self == PointCoding() }

  mutating func take(_ verdict: Verdict) {
    switch verdict {
    case .added(let theme), .accepted(let theme):
      themes.insert(theme)
      rejected.remove(theme)
      isNone = false
    case .removed(let theme), .rejected(let theme):
      themes.remove(theme)
      rejected.insert(theme)
    case .none:
      themes = []
      isNone = true
    }
  }
}
