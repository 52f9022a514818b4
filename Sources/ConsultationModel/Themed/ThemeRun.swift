/// How the points of a folder were themed at one time, kept so that the next time can say what has
/// changed and why. It holds no words of any point.
package struct ThemeRun: Equatable, Sendable {
  /// How one point stood.
  package struct Standing: Equatable, Sendable {
    package let themes: Set<Theme.ID>
    /// Whether a coder had decided on it.
    package let isDecided: Bool
    /// Of the point's text.
    package let revision: Int

    package init(themes: Set<Theme.ID>, isDecided: Bool, revision: Int) {
      self.themes = themes
      self.isDecided = isDecided
      self.revision = revision
    }
  }

  /// What the machine knew a theme by.
  package struct Wording: Equatable, Sendable {
    package let terms: [String]
    package let exclude: [String]

    package init(terms: [String], exclude: [String]) {
      self.terms = terms
      self.exclude = exclude
    }

    package init(_ theme: Theme) {
      terms = theme.terms
      exclude = theme.exclude
    }
  }

  package let at: Timestamp
  package let method: String
  /// Points that coders had decided on, from which the machine may learn.
  package let decided: Int
  package let themes: [Theme.ID: Wording]
  package let points: [PointReference: Standing]

  package init(
    at: Timestamp, method: String, decided: Int, themes: [Theme.ID: Wording],
    points: [PointReference: Standing]
  ) {
    self.at = at
    self.method = method
    self.decided = decided
    self.themes = themes
    self.points = points
  }

  /// `standings` belong to the points in their order.
  package init(
    of material: ThemedMaterial, _ standings: [PointThemes], _ together: CombinedCodings,
    at: Timestamp
  ) {
    let points = zip(material.points, standings).map { point, themes in
      (
        point.reference,
        Standing(
          themes: Set(themes.all), isDecided: themes.isDecided, revision: point.feedback.revision)
      )
    }
    self.init(
      at: at, method: material.method,
      decided: together.points.values.count { $0.coding.isComplete },
      themes: material.codebook.themes.reduce(into: [:]) { $0[$1.id] = Wording($1) },
      points: Dictionary(points, uniquingKeysWith: { $1 }))
  }

  /// This run with what is known of points that a later run didn't look at.
  package func updated(by later: ThemeRun) -> ThemeRun {
    ThemeRun(
      at: later.at, method: later.method, decided: later.decided, themes: later.themes,
      points: points.merging(later.points) { $1 })
  }
}
