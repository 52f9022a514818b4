/// The themes that a point counts under: a person's word where there is one, else the machine's.
package struct PointThemes: Equatable, Sendable {
  /// What people put on it: what was noted at the table, in its order, then what coders added.
  package private(set) var byPeople: [Theme.ID] = []
  /// What only the machine put on it, in the order of its suggestions.
  package private(set) var byMachine: [Theme.ID] = []
  /// Whether people found that nothing fits.
  package private(set) var isNone = false
  /// Whether coders have said everything of it.
  package private(set) var isDecided = false

  package init() {}

  /// `noted` is what stands on the point from the table, `coders` what all coders say together in
  /// today's themes, `suggested` what the machine is sure enough of.
  package init(
    noted: [Theme.ID], coders: PointCoding, suggested: [Theme.ID], in codebook: Codebook
  ) {
    isDecided = coders.isComplete
    isNone = coders.isNone
    guard !isNone else { return }
    let standing = codebook.current(PointCoding(themes: Set(noted))).themes
      .subtracting(coders.rejected)
    let known = noted.filter { standing.contains($0) }
    let added = standing.union(coders.themes).subtracting(known).sorted()
    var seen: Set<Theme.ID> = []
    byPeople = (known + added).filter { seen.insert($0).inserted }
    // Whoever coded a point has said of every theme whether it is there.
    guard !isDecided else { return }
    byMachine = suggested.filter { theme in
      !seen.contains(theme) && !coders.rejected.contains(theme) && codebook.theme(theme) != nil
    }
  }

  /// `coders` is what all coders say together, in today's themes.
  package init(
    of point: ThemedPoint, coders: PointCoding, in codebook: Codebook, cut: Double
  ) {
    self.init(
      noted: point.feedback.themes, coders: coders,
      suggested: point.suggestions.filter { $0.probability >= cut }.map(\.theme), in: codebook)
  }

  package var all: [Theme.ID] { byPeople + byMachine }

  package var isEmpty: Bool { byPeople.isEmpty && byMachine.isEmpty }

  package func contains(_ theme: Theme.ID) -> Bool {
    byPeople.contains(theme) || byMachine.contains(theme)
  }
}
