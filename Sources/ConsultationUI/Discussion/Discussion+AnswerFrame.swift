internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// The ways to finish a word, else the answer to the last key, else what was recognised.
  func drawAnswer(row: Int, _ status: Status?, on frame: inout Frame) {
    let width = frame.size.columns - 2
    frame.write(answer(status, width), at: Point(row: row, column: 1), width: width)
  }

  private func answer(_ status: Status?, _ width: Int) -> [Segment] {
    if let status {
      let first = DisplayText.wrapped(status.text, width: max(8, width)).first ?? ""
      return [Segment(first, status.kind.style)]
    }
    if let completions {
      let words = completions.candidates.prefix(6).map(\.replacement).joined(separator: "  ")
      return [
        Segment("\(Self.bindings.key(.nextField)): ", .quiet), Segment(words + "   ", .accent),
      ] + recognised
    }
    if let cycle = completion {
      return [
        Segment("\(Self.bindings.key(.nextField)): the next of \(cycle.candidates.count)", .quiet)
      ]
    }
    guard !entry.isEmpty else {
      return [Segment("for: against: mixed: · @who · #theme · \"their words\" · ! vote", .quiet)]
    }
    return recognised
  }

  /// What would be saved, in words.
  private var recognised: [Segment] {
    let reading = reading
    let entry = reading.entry
    // First, since the row may have no room for all.
    let doubtful = reading.unrecognised + (reading.unknownSector.map { ["/" + $0] } ?? [])
    var facts = doubtful.map { Segment("\($0)?", .warning) }
    if entry.stance != .unstated {
      facts.append(Segment(entry.stance.rawValue, entry.stance.style))
    } else if let stance = reading.doubtfulStance {
      facts.append(Segment("no stance (\(stance.rawValue): says one)", .warning))
    }
    let who = entry.speaker.description
    let sector = entry.sector.map { who.isEmpty ? $0.name : " (\($0.name))" } ?? ""
    if !(who + sector).isEmpty { facts.append(Segment(who + sector, .mention)) }
    facts.append(
      Segment(entry.voice == .inference ? "your inference" : entry.voice.rawValue, .plain))
    if let attribution = entry.attribution { facts.append(Segment(attribution.rawValue, .plain)) }
    facts += entry.themes.map { Segment("#\($0.text)", .tag) }
    facts += entry.partners.map { Segment("&\($0)", .tag) }
    if entry.votes > 0 { facts.append(Segment(counted(entry.votes, "vote"), .plain)) }
    return Array(facts.map { [$0] }.joined(separator: [Segment(" · ", .quiet)]))
  }
}
