internal import ConsultationModel
internal import TerminalCanvas

/// How the points of a theme stood, as a bar that reads without colour: + for, - against, ~ mixed,
/// and dots where nothing was noted.
struct StanceBar {
  let counts: [(stance: Stance, count: Int)]

  init(_ stances: [Stance: Int]) {
    counts = [.supporting, .against, .mixed, .unstated].map { ($0, stances[$0] ?? 0) }
  }

  func segments(width: Int) -> [Segment] {
    zip(counts, lengths(width)).map { entry, length in
      Segment(String(repeating: entry.stance.mark, count: length), entry.stance.barStyle)
    }
  }

  /// Columns by largest remainder; whatever was said at all has at least one.
  private func lengths(_ width: Int) -> [Int] {
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return counts.map { _ in 0 } }
    var lengths = counts.map { $0.count == 0 ? 0 : max(1, $0.count * width / total) }
    let rests = counts.indices.sorted { left, right in
      (-(counts[left].count * width % total), left) < (
        -(counts[right].count * width % total), right
      )
    }
    for index in rests where counts[index].count > 0 && lengths.reduce(0, +) < width {
      lengths[index] += 1
    }
    while lengths.reduce(0, +) > width {
      guard let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }) else { break }
      lengths[longest] -= 1
    }
    return lengths
  }
}

extension Stance {
  var mark: Character {
    switch self {
    case .supporting: "+"
    case .against: "-"
    case .mixed: "~"
    case .unstated: "·"
    }
  }

  fileprivate var barStyle: Style { self == .unstated ? .quiet : style }
}
