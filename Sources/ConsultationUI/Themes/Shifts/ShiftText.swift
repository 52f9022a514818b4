internal import ConsultationModel

/// The words for why a point counts under other themes than before.
enum ShiftText {
  /// Two or three words for a list.
  static func label(_ cause: ThemeShift.Cause) -> String {
    switch cause {
    case .newPoint: "new points"
    case .mended: "words mended"
    case .decided: "decided by people"
    case .codebook: "codebook changed"
    case .terms: "terms changed"
    case .learning: "learnt from people"
    case .method: "other method"
    case .otherPoints: "other points"
    }
  }

  static func sentence(_ shift: ThemeShift, _ bench: Workbench) -> String {
    switch shift.cause {
    case .newPoint: return "The point is new since then."
    case .mended: return "The words of the point were changed since then."
    case .decided: return "People decided on the point, or took their decision back."
    case .codebook: return "The codebook was changed: " + shape(shift, bench)
    case .terms: return "Terms were changed: " + terms(shift, bench)
    case .learning(let more):
      return
        "The machine learnt from other coded points (\(more > 0 ? "+" : "")\(more)) since then."
    case .method(let before): return "Points were themed by \(before) then, now by \(bench.method)."
    case .otherPoints:
      return "Nobody touched the point: how rare words are in all the points has changed a little."
    }
  }

  private static func shape(_ shift: ThemeShift, _ bench: Workbench) -> String {
    let moved = shift.added + shift.removed
    let changes = bench.codebook.changes.filter { change in
      moved.contains { change.ended.contains($0) || change.begun.contains($0) }
    }
    let words = changes.map { change -> String in
      let ended = change.ended.map { bench.name(of: $0) }.joined(separator: ", ")
      let begun = change.begun.map { bench.name(of: $0) }.joined(separator: ", ")
      let who = change.by.isEmpty ? "" : " by \(change.by)"
      switch change.kind {
      case .merged: return "\(ended) merged into \(begun)\(who)"
      case .split: return "\(ended) split into \(begun)\(who)"
      case .retired: return "\(ended) retired\(who)"
      case .renamed: return "renamed\(who)"
      }
    }
    return words.isEmpty ? "a theme came or went." : words.joined(separator: "; ") + "."
  }

  private static func terms(_ shift: ThemeShift, _ bench: Workbench) -> String {
    let words = (shift.added + shift.removed).compactMap { id -> String? in
      guard let theme = bench.codebook.theme(id), let before = bench.earlier?.themes[id] else {
        return nil
      }
      let gained = theme.terms.filter { !before.terms.contains($0) }.map { "+\($0)" }
      let lost = before.terms.filter { !theme.terms.contains($0) }.map { "-\($0)" }
      let barred = theme.exclude.filter { !before.exclude.contains($0) }.map { "never \($0)" }
      let freed = before.exclude.filter { !theme.exclude.contains($0) }.map {
        "no longer never \($0)"
      }
      let all = gained + lost + barred + freed
      return all.isEmpty ? nil : "\(theme.name) \(all.prefix(8).joined(separator: ", "))"
    }
    return words.joined(separator: "; ") + "."
  }
}

extension [ThemeShift] {
  /// What moved under people's hands or the codebook's first, new points last; ids within.
  var ordered: [ThemeShift] {
    enumerated().sorted { ($0.element.cause.rank, $0.offset) < ($1.element.cause.rank, $1.offset) }
      .map(\.element)
  }
}

extension ThemeShift.Cause {
  fileprivate var rank: Int {
    switch self {
    case .codebook: 0
    case .terms: 1
    case .learning: 2
    case .method: 3
    case .otherPoints: 4
    case .mended: 5
    case .decided: 6
    case .newPoint: 7
    }
  }
}
