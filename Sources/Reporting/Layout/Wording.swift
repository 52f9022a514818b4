internal import ConsultationModel
internal import Theming

/// How figures and points are put in words.
enum Wording {
  /// `1 point`, `2 points`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `12 of 41 (29%)`; a percentage only where the base bears one.
  static func share(_ part: Int, of base: Int, unit: String = "") -> String {
    let share = "\(part) of \(base)\(unit)"
    return base < 20 ? share : share + " (\((part * 200 + base) / (base * 2))%)"
  }

  /// `83%`
  static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))%"
  }

  /// What becomes of a parked point, behind the word for it: `, kept: nobody here knows`.
  static func outcome(of triage: Triage) -> String {
    triage.isDone ? ", \(PlainText.oneLine(triage.words))" : ""
  }

  /// The words of a point: in quotation marks only where they were said so.
  static func words(_ point: QuotedPoint, limit: Int = .max) -> String {
    let all = point.text.split(whereSeparator: \.isWhitespace)
    let kept = all.prefix(limit).joined(separator: " ") + (all.count > limit ? " […]" : "")
    return point.voice == .verbatim ? "“\(kept)”" : kept
  }

  /// Words of a quote that a body prints at most; the appendix has all.
  static let longestQuote = 60

  /// `Sage, word for word, against`.
  static func source(_ point: QuotedPoint) -> String {
    let parts = [point.who ?? "Not attributed", voice(point.voice), stance(point.stance)]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// What qualifies a point wherever it stands, behind its source: votes, and what was said against it.
  static func standing(of point: QuotedPoint) -> String {
    let votes = point.votes > 0 ? "; \(count(point.votes, "vote"))" : ""
    let against =
      switch point.objection {
      case "": ""
      case withheld: "; objected to at the read-back"
      default: "; at the read-back: “\(PlainText.oneLine(point.objection))”"
      }
    return votes + against
  }

  /// In place of an objection's words, outside.
  static let withheld = "(withheld)"

  /// The end of an id: the random part, which tells points apart and is short enough to type.
  static func reference(_ id: Feedback.ID) -> String {
    String(id.text.suffix(8))
  }

  /// `6 min`; nothing where no time was noted.
  static func minutes(_ seconds: Int) -> String? {
    switch seconds {
    case 0: nil
    case ..<60: "under 1 min"
    default: "\((seconds + 30) / 60) min"
    }
  }

  static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func voice(_ voice: Voice) -> String {
    switch voice {
    case .verbatim: "word for word"
    case .paraphrase: "paraphrased"
    case .inference: "the note-taker’s inference"
    }
  }

  private static func stance(_ stance: Stance) -> String? {
    switch stance {
    case .supporting: "for"
    case .against: "against"
    case .mixed: "mixed"
    case .unstated: nil
    }
  }
}
