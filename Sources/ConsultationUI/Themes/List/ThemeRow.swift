internal import ConsultationModel

/// One row of the list of themes, and whose points it leads to.
enum ThemeRow: Equatable, Sendable {
  case theme(Theme.ID)
  case proposed(ProposedTheme)
  case unthemed
}

extension Workbench {
  /// The themes with the most points first, then proposals, then what has no theme.
  var rows: [ThemeRow] {
    let listed = codebook.themes.map(\.id)
    let strange = figures.standing.filter { codebook.theme($0) == nil }
    let order = (listed + strange).enumerated().sorted { left, right in
      (-figures[left.element].points, left.offset) < (-figures[right.element].points, right.offset)
    }
    return order.map { .theme($0.element) } + proposals.map { .proposed($0) }
      + (isEmpty ? [] : [.unthemed])
  }

  func name(of row: ThemeRow) -> String {
    switch row {
    case .theme(let theme): name(of: theme)
    case .proposed(let proposal): proposal.name
    case .unthemed: "No theme"
    }
  }

  /// The points of a row: what is to be decided first, the most doubtful of it first.
  func points(of row: ThemeRow) -> [PointReference] {
    let found = indices(of: row)
    let doubts = found.map { (isDecided: isDecided($0, row), doubt: doubt($0, row), index: $0) }
    return doubts.sorted { left, right in
      if left.isDecided != right.isDecided { return !left.isDecided }
      return (left.doubt, left.index) < (right.doubt, right.index)
    }.map { points[$0.index].reference }
  }

  private func indices(of row: ThemeRow) -> [Int] {
    switch row {
    case .theme(let theme): points.indices.filter { standings[$0].contains(theme) }
    case .unthemed: points.indices.filter { standings[$0].isEmpty }
    case .proposed(let proposal):
      // Whatever was given a theme meanwhile is under that.
      proposal.points.compactMap { places[$0] }.filter { standings[$0].isEmpty }
    }
  }

  private func isDecided(_ index: Int, _ row: ThemeRow) -> Bool {
    if case .theme(let theme) = row { return standings[index].byPeople.contains(theme) }
    return standings[index].isDecided
  }

  /// How far the machine is from the cut: 0 is most in doubt.
  private func doubt(_ index: Int, _ row: ThemeRow) -> Double {
    let suggestions = points[index].suggestions
    if case .theme(let theme) = row {
      return suggestions.first { $0.theme == theme }.map { abs($0.probability - cut) } ?? 1
    }
    return suggestions.map { abs($0.probability - cut) }.min() ?? 1
  }
}
