package import ConsultationModel

/// Two sets of sessions side by side: what came up in one and not in the other.
package struct ReportComparison: Equatable, Sendable {
  /// One theme's figures in both; nil where it didn't come up.
  package struct ThemePair: Equatable, Sendable {
    package let name: String
    package let first: Report.ThemeLine?
    package let second: Report.ThemeLine?
  }

  /// Points at one question of one proposition in both.
  package struct PlacePair: Equatable, Sendable {
    package let place: Place
    package let name: String
    package let first: Int
    package let second: Int
  }

  package let title: String
  /// What the two sets are called: the paths they were read from.
  package let names: [String]
  package let first: Report
  package let second: Report

  package init(title: String, names: [String], first: Report, second: Report) {
    self.title = title
    self.names = names
    self.first = first
    self.second = second
  }

  /// Themes of either, the first set's order before those that only the second has.
  package var themes: [ThemePair] {
    let all = (first.themes + second.themes).uniqued(by: \.id)
    return all.map { theme in
      ThemePair(
        name: theme.name, first: first.themes.first { $0.id == theme.id },
        second: second.themes.first { $0.id == theme.id })
    }
  }

  package var places: [PlacePair] {
    let (before, after) = (Self.points(first), Self.points(second))
    let named = (Self.named(first) + Self.named(second)).uniqued(by: \.place)
    return named.map { place, name in
      PlacePair(
        place: place, name: name, first: before[place] ?? 0, second: after[place] ?? 0)
    }
  }

  private static func named(_ report: Report) -> [(place: Place, name: String)] {
    report.propositions.flatMap { proposition in
      proposition.questions.map { question in
        (
          Place(proposition: proposition.id, question: question.id),
          "\(proposition.shortName), question \(question.label)"
        )
      }
    }
  }

  private static func points(_ report: Report) -> [Place: Int] {
    report.propositions.reduce(into: [:]) { points, proposition in
      for question in proposition.questions {
        points[Place(proposition: proposition.id, question: question.id)] = question.points
      }
    }
  }
}
