internal import ConsultationModel

/// A change to the codebook that a person asked for on a screen.
enum CodebookMove: Equatable, Sendable {
  case merge([Theme.ID], name: String)
  /// The marked points go to the part that is new; all else stays with the other.
  case split(Theme.ID, points: [PointReference], name: String, terms: [String])
  case rename(Theme.ID, name: String)
  case retire(Theme.ID)
  case revise(Theme)
  case add(ProposedTheme, name: String)
}

extension Workbench {
  /// Carries out a change to the codebook; every point is themed anew by it.
  mutating func carryOut(_ move: CodebookMove, _ moment: Moment) -> [Request] {
    do throws(CodebookRefusal) {
      let before = codebook
      let (after, verdicts, points) = try result(of: move, moment)
      guard after != before else { return [] }
      change(to: after)
      let judgements = judgements(verdicts, on: points, isShown: true)
      note(on: points) { log in
        for (ordinal, judgement) in judgements.enumerated() {
          log.decide(judgement, moment, ordinal: ordinal)
        }
      }
      done.append(.codebook(before, decisions: judgements.count))
      undone = []
      saving.isCodebookOwed = true
      return save(saying: words(for: move)) + themeAgain()
    } catch {
      return [.say(.failed(error.sentence))]
    }
  }

  private func result(
    of move: CodebookMove, _ moment: Moment
  ) throws(CodebookRefusal) -> (Codebook, [Verdict], [PointReference]) {
    let coder = coder ?? ""
    switch move {
    case .merge(let themes, let name):
      let after = try codebook.merging(
        themes, as: name, id: codebook.freeID(for: name), by: coder, moment)
      return (after, [], [])
    case .split(let theme, let points, let name, let terms):
      let (after, part) = try codebook.carving(name, terms, outOf: theme, by: coder, moment)
      return (after, [.added(part)], points)
    case .rename(let theme, let name):
      return (try codebook.renaming(theme, to: name, by: coder, moment), [], [])
    case .retire(let theme): return (try codebook.retiring(theme, by: coder, moment), [], [])
    case .revise(let theme): return (try codebook.revising(theme), [], [])
    case .add(let proposal, let name):
      let theme = Theme(id: codebook.freeID(for: name), name: name, terms: proposal.terms)
      return (try codebook.adding(theme), [], [])
    }
  }

  private func words(for move: CodebookMove) -> String {
    switch move {
    case .merge(let themes, let name): "\(counted(themes.count, "theme")) merged into \(name)."
    case .split(_, let points, let name, _):
      "\(counted(points.count, "point")) split off as \(name)."
    case .rename(_, let name): "Renamed to \(name)."
    case .retire(let theme): "\(name(of: theme)) retired."
    case .revise(let theme): "\(theme.name) has other terms."
    case .add(_, let name): "\(name) is a theme now."
    }
  }
}

extension Codebook {
  /// An id for a theme of that name which no theme has or had.
  func freeID(for name: String) -> Theme.ID {
    let wanted = Theme.ID(for: name)
    let stem = wanted.isWellFormed ? wanted.text : "theme"
    let taken = Set((themes + retired).map(\.id.text))
    guard taken.contains(stem) else { return Theme.ID(stem) }
    // There are fewer themes than numbers tried.
    let free = (2...taken.count + 2).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) }
    return Theme.ID(free ?? stem)
  }

  /// A new theme out of an old one, whose rest goes on by the old name; the id of the new one.
  fileprivate func carving(
    _ name: String, _ terms: [String], outOf id: Theme.ID, by coder: String, _ moment: Moment
  ) throws(CodebookRefusal) -> (Codebook, Theme.ID) {
    guard let whole = theme(id) else {
      return (try splitting(id, into: [], by: coder, moment), id)
    }
    let part = Theme(
      id: freeID(for: name), name: name, terms: terms, lenses: whole.lenses)
    let rest = Theme(
      id: freeID(for: whole.name, besides: part.id), name: whole.name,
      description: whole.description, lenses: whole.lenses)
    let after = try splitting(id, into: [part, rest], heir: rest.id, by: coder, moment)
    return (after, part.id)
  }

  private func freeID(for name: String, besides other: Theme.ID) -> Theme.ID {
    let free = freeID(for: name)
    return free == other ? freeID(for: "\(name) 2") : free
  }
}
