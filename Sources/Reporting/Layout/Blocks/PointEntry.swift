extension Document {
  /// One point in the appendix of all points.
  package struct PointEntry: Equatable, Sendable {
    package let anchor: Anchor
    /// `9f3a2c41`: the end of its id, by which it is found in its session file.
    package let reference: String
    /// `for`, `against`, `mixed` or `none`.
    package let stance: String
    package let words: String
    /// `Sage, word for word, against`.
    package let source: String
    /// `Full fibre and broadband (machine, .83: ‘copper’)`, a line a theme.
    package let themes: [String]
    /// `Table 1, 4 July 2019 at 10:32, in table-1.json`.
    package let origin: String
    /// Where the body quotes it: links back.
    package let quotedAt: [Line]

    /// Whose it is, its themes and where it comes from, in sentences.
    var details: String {
      let all = themes.joined(separator: "; ")
      return "\(source). \(all.prefix(1).uppercased() + all.dropFirst()). \(origin)."
    }
  }
}
