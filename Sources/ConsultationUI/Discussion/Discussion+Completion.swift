internal import ConsultationModel
internal import TerminalCanvas

/// Tab pressed again and again over the ways to finish one word.
struct CompletionCycle: Equatable, Sendable {
  let candidates: [ShorthandCompletion.Candidate]
  /// The characters of the line that hold the candidate now.
  var range: Range<Int>
  var index: Int
}

extension Discussion {
  /// What the word at the cursor could become.
  var completions: ShorthandCompletion? {
    guard field == nil else { return nil }
    let found = ShorthandCompletion(
      line: entry.text, cursor: entry.cursor, codebook: guide.codebook, usedThemes: usedThemes,
      people: people, speakers: knownSpeakers,
      partners: session.feedback.reversed().flatMap(\.partners).uniqued())
    // A word that is finished already needs no finishing.
    let typed = found.map { String(Array(entry.text)[$0.range]) }
    return found?.candidates.first?.replacement == typed ? nil : found
  }

  /// Who has spoken, most recent first, then everyone else the session knows.
  private var knownSpeakers: [PointEntry] {
    let spoken = session.feedback.reversed().compactMap(\.stakeholder)
    return (spoken + session.stakeholders.map(\.id)).uniqued().compactMap { id in
      session.stakeholder(id).map { stakeholder in
        var entry = PointEntry(text: "")
        entry.speaker = .init(name: stakeholder.name, organisation: stakeholder.organisation)
        return entry
      }
    }
  }

  mutating func finishWordOrNextField() -> [Request] {
    if var cycle = completion {
      cycle.index = (cycle.index + 1) % cycle.candidates.count
      put(&cycle)
    } else if let found = completions {
      var cycle = CompletionCycle(candidates: found.candidates, range: found.range, index: 0)
      put(&cycle)
    } else {
      return leaveField(steps: 1)
    }
    layDownDraft()
    return []
  }

  private mutating func put(_ cycle: inout CompletionCycle) {
    let replacement = cycle.candidates[cycle.index].replacement
    entry.replace(cycle.range, with: replacement)
    cycle.range = cycle.range.lowerBound..<cycle.range.lowerBound + replacement.count
    // With one way only, Tab has done its work and walks the fields again.
    completion = cycle.candidates.count > 1 ? cycle : nil
  }
}
