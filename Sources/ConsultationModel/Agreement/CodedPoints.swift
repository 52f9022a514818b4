/// The points that somebody, or the machine, coded, with the themes of each; none is a set too.
package struct CodedPoints: Equatable, Sendable {
  /// Who it was: a coder's name, or which machine.
  package let coder: String
  package let isMachine: Bool
  package let themes: [PointReference: Set<Theme.ID>]

  package init(
    coder: String, isMachine: Bool = false, themes: [PointReference: Set<Theme.ID>]
  ) {
    self.coder = coder
    self.isMachine = isMachine
    self.themes = themes
  }

  /// Points of which a coder said everything, in today's themes.
  package init(of codings: Codings, in codebook: Codebook) {
    self.init(
      coder: codings.coder,
      themes: codings.points.mapValues(codebook.current).filter(\.value.isComplete)
        .mapValues(\.themes))
  }

  /// What the machine had suggested of the points on which a coder decided, when they did: where the
  /// coder saw it, which draws the two together, or where it was hidden. Where it had learnt from
  /// somebody's decision on the point itself, it would stand for that person.
  package init(suggestedTo codings: Codings, shown isShown: Bool, in codebook: Codebook) {
    var themes: [PointReference: Set<Theme.ID>] = [:]
    for point in codings.points.keys {
      guard case .judged(let judgement) = codings.lastDecision(on: point)?.kind,
        let machine = judgement.machine, machine.isShown == isShown, !machine.hasLearntIt
      else { continue }
      let suggested = PointCoding(themes: Set(machine.themes.map(\.theme)))
      let current = codebook.current(suggested)
      // Which part of a theme that was split since the machine would have meant, nobody knows.
      if current.unsettled.isEmpty { themes[point] = current.themes }
    }
    self.init(
      coder: isShown ? "machine, shown" : "machine, hidden", isMachine: true, themes: themes)
  }
}
