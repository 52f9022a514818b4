internal import ConsultationModel

/// Who put a theme on a point, or took it off.
enum Decider: Equatable, Sendable {
  case people(String)
  case atTheTable
  case machine(Double)
  case rejected(String)
  case none(String)
  /// Nobody has said whether any theme fits.
  case open
  /// The point came here by another way and stands here no more.
  case gone

  /// `✓ Ann`, `? 83%`: a sign, and a word that says the same.
  var label: String {
    switch self {
    case .people(let names): "✓ \(names)"
    case .atTheTable: "✓ at the table"
    case .machine(let probability): "? \(probability.percent)"
    case .rejected(let names): "✗ \(names)"
    case .none(let names): "none \(names)"
    case .open: "?"
    case .gone: "moved"
    }
  }

  /// `by Ann`, for the picked point.
  var sentence: String {
    switch self {
    case .people(let names): "Put here by \(names)."
    case .atTheTable: "Put here at the table, by the note-taker."
    case .machine(let probability): "Put here by the machine, \(probability.percent) sure."
    case .rejected(let names): "Rejected by \(names)."
    case .none(let names): "No theme fits, says \(names)."
    case .open: "Nobody has said yet whether a theme fits."
    case .gone: "It doesn't stand here any more."
    }
  }

  var isByPeople: Bool {
    switch self {
    case .people, .atTheTable, .rejected, .none: true
    case .machine, .open, .gone: false
    }
  }
}

extension Workbench {
  /// Logs in which something of a point was decided.
  private var logs: [Codings] { others + [mine] }

  func decider(of theme: Theme.ID, on reference: PointReference) -> Decider {
    guard let (point, themes) = self[reference] else { return .gone }
    if themes.isNone { return .none(names(reference) { $0.isNone }) }
    if themes.byPeople.contains(theme) {
      let names = names(reference) { $0.themes.contains(theme) }
      return names.isEmpty ? .atTheTable : .people(names)
    }
    if themes.byMachine.contains(theme) {
      return .machine(point.suggestions.first { $0.theme == theme }?.probability ?? 0)
    }
    let against = names(reference) { $0.rejected.contains(theme) || $0.isComplete }
    return against.isEmpty ? .gone : .rejected(against)
  }

  /// What a row that is no theme of the codebook says of a point.
  func decider(on reference: PointReference) -> Decider {
    guard let themes = self[reference]?.themes else { return .gone }
    if themes.isNone { return .none(names(reference) { $0.isNone }) }
    if themes.isDecided { return .people(names(reference) { !$0.themes.isEmpty }) }
    return themes.byPeople.isEmpty ? .open : .atTheTable
  }

  private func names(_ point: PointReference, _ holds: (PointCoding) -> Bool) -> String {
    logs.filter { holds(codebook.current($0[point])) }.map(\.coder).joined(separator: ", ")
  }
}

extension Double {
  /// `83%`
  var percent: String { "\(Int((self * 100).rounded()))%" }
}
