package import ConsultationModel

extension ThemingEngine {
  /// Themes found in `text`, in the codebook's order, each marked as the machine's.
  package func codings(for text: String) -> [Coding] {
    assignments(for: text).map {
      Coding(
        theme: $0.theme, by: .machine, because: $0.reasons.map(\.sentence),
        probability: $0.probability)
    }
  }

  /// The themes a person put on the point, in or out of the codebook, then those only found.
  package func codings(for point: Feedback) -> [Coding] {
    let chosen = Self.byPerson(point)
    let found = codings(for: point.text).filter { !point.themes.contains($0.theme) }
    return chosen + found
  }

  /// The themes a person put on the point: all that counts where no codebook is at hand.
  package static func byPerson(_ point: Feedback) -> [Coding] {
    var seen: Set<Theme.ID> = []
    return point.themes.filter { seen.insert($0).inserted }
      .map { Coding(theme: $0, by: .person) }
  }
}
