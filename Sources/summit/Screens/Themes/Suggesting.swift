internal import ConsultationModel
internal import Theming

/// What the engine holds of points, as plain values for the screens.
struct Suggesting {
  /// Themes below the cut that are worth naming to whoever codes: nearly as likely as not, and few.
  private static let leastProbability = 0.2
  private static let mostUnlikely = 3

  private let engine: ThemingEngine
  /// Points whose coding the engine learnt from.
  let taught: Set<PointReference>

  /// An engine that has learnt from what people decided on these points.
  init(_ codebook: Codebook, _ codings: [Codings], _ entries: [GatheredPoints.Entry]) {
    let combined = CombinedCodings(codings, in: codebook)
    let references = entries.map {
      PointReference(session: $0.session, feedback: $0.feedback.id)
    }
    let coded = zip(entries, references).filter { combined[$0.1].isComplete }
    engine = ThemingEngine(
      codebook: codebook,
      coded: coded.map { CodedPoint($0.0.feedback.text, themes: combined[$0.1].themes) })
    taught = engine.learntFrom > 0 ? Set(coded.map(\.1)) : []
  }

  var cut: Double { engine.cut }
  var method: String { "\(ThemingEngine.name) \(ThemingEngine.version)" }

  func suggestions(for entries: [GatheredPoints.Entry]) -> [[SuggestedTheme]] {
    let texts = entries.map(\.feedback.text)
    let probabilities = engine.probabilities(for: texts)
    return zip(texts, zip(engine.assignments(for: texts), probabilities)).map { text, found in
      let assigned = found.0.map { suggestion($0, in: text) }
      return (assigned + unlikely(found.1, besides: assigned)).sorted { left, right in
        (-left.probability, left.theme) < (-right.probability, right.theme)
      }
    }
  }

  /// What the points without a theme are about, where there are enough of them for a theme.
  func proposals(for points: [ThemedPoint], _ codings: [Codings]) -> [ProposedTheme] {
    let combined = CombinedCodings(codings, in: engine.codebook)
    let rest = points.filter { point in
      let themes = PointThemes(
        of: point, coders: combined[point.reference], in: engine.codebook, cut: cut)
      // Where people found that nothing fits, the codebook may lack a theme.
      return themes.isEmpty
    }
    return engine.proposals(for: rest.map(\.feedback.text)).filter { !$0.isSmall }.map { found in
      ProposedTheme(
        name: found.name, terms: found.terms, points: found.points.map { rest[$0].reference })
    }
  }

  func copies(among entries: [GatheredPoints.Entry]) -> [[PointReference]] {
    engine.duplicates(among: entries.map(\.feedback.text)).map { group in
      group.points.map {
        PointReference(session: entries[$0].session, feedback: entries[$0].feedback.id)
      }
    }
  }

  private func suggestion(_ assignment: Assignment, in text: String) -> SuggestedTheme {
    let reasons = assignment.reasons.map { reason in
      SuggestedTheme.Reason(
        reason.sentence,
        ranges: reason.ranges.isEmpty ? Self.ranges(of: reason.words, in: text) : reason.ranges)
    }
    return SuggestedTheme(
      assignment.theme, probability: assignment.probability, reasons: reasons)
  }

  private func unlikely(
    _ probabilities: [Double], besides assigned: [SuggestedTheme]
  ) -> [SuggestedTheme] {
    let known = Set(assigned.map(\.theme))
    let rest = zip(engine.codebook.themes, probabilities).filter { theme, probability in
      probability >= Self.leastProbability && !known.contains(theme.id)
    }
    return rest.sorted { ($0.1, $1.0.id) > ($1.1, $0.0.id) }.prefix(Self.mostUnlikely)
      .map { SuggestedTheme($0.0.id, probability: $0.1) }
  }

  /// Where words stand that a reason names without saying where.
  private static func ranges(of words: [String], in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return words.compactMap { word in
      let wanted = Array(word.utf8)
      guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
      let start = (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
      return start.map { $0..<$0 + wanted.count }
    }
  }
}
