/// The themes that a point counts under: a person's word where there is one, else the machine's.
package struct PointThemes: Equatable, Sendable {
  /// What people put on it, at the table or as coders.
  package private(set) var byPeople: Set<Theme.ID> = []
  /// What only the machine put on it, the likeliest first.
  package private(set) var byMachine: [Theme.ID] = []
  /// Whether people found that nothing fits.
  package private(set) var isNone = false
  /// Whether coders have said everything of it.
  package private(set) var isDecided = false

  package init() {}

  /// `coders` is what all coders say together, in today's themes.
  package init(
    of point: ThemedPoint, coders: PointCoding, in codebook: Codebook, cut: Double
  ) {
    isDecided = coders.isComplete
    isNone = coders.isNone
    guard !isNone else { return }
    let noted = codebook.current(PointCoding(themes: Set(point.feedback.themes)))
    byPeople = coders.themes.union(noted.themes.subtracting(coders.rejected))
    // Whoever coded a point has said of every theme whether it is there.
    guard !isDecided else { return }
    byMachine = point.suggestions.filter { suggestion in
      suggestion.probability >= cut && !byPeople.contains(suggestion.theme)
        && !coders.rejected.contains(suggestion.theme)
        && codebook.theme(suggestion.theme) != nil
    }.map(\.theme)
  }

  package var all: [Theme.ID] { byPeople.sorted() + byMachine }

  package var isEmpty: Bool { byPeople.isEmpty && byMachine.isEmpty }

  package func contains(_ theme: Theme.ID) -> Bool {
    byPeople.contains(theme) || byMachine.contains(theme)
  }
}
