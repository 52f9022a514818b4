internal import ConsultationModel
internal import Theming

/// Says which themes points count under: a person's word is final, the machine adds what nobody
/// decided.
struct PointThemer: Sendable {
  let codebook: Codebook
  let engine: ThemingEngine?
  let coders: CombinedCodings

  /// Of many points at once, since the engine works on every core.
  func themed(_ points: [Feedback], of session: Session.ID) -> [PointCodings] {
    let said = points.map { coders[PointReference(session: session, feedback: $0.id)] }
    let open = points.indices.filter { !said[$0].isComplete }
    var suggested = [[Coding]](repeating: [], count: points.count)
    let found = engine?.codings(for: open.map { points[$0].text }) ?? []
    for (position, codings) in zip(open, found) { suggested[position] = codings }
    return points.indices.map { themed(points[$0], said[$0], suggested[$0]) }
  }

  private func themed(
    _ point: Feedback, _ said: PointCoding, _ suggested: [Coding]
  ) -> PointCodings {
    let themes = PointThemes(
      noted: point.themes, coders: said, suggested: suggested.map(\.theme), in: codebook)
    let machine = Set(themes.byMachine)
    return PointCodings(
      codings: themes.byPeople.map { Coding(theme: $0, by: .person) }
        + suggested.filter { machine.contains($0.theme) },
      isDecided: themes.isDecided, isNone: themes.isNone)
  }
}

/// The themes of one point, and whether coders have spoken of it.
struct PointCodings: Equatable, Sendable {
  /// People's first.
  let codings: [Coding]
  /// Coders have said of every theme whether it is there.
  let isDecided: Bool
  /// Coders found that nothing fits.
  let isNone: Bool

  static let none = PointCodings(codings: [], isDecided: false, isNone: false)
}
