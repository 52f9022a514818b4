internal import ConsultationModel

/// One field of a point, as Tab walks them.
enum PointField: Int, Equatable, Sendable, CaseIterable {
  case stance, voice, name, organisation, sector, attribution, themes, partners, votes

  var label: String {
    switch self {
    case .stance: "Stance"
    case .voice: "Voice"
    case .name: "Name"
    case .organisation: "Organisation"
    case .sector: "Sector"
    case .attribution: "Attribution"
    case .themes: "Themes"
    case .partners: "Partners"
    case .votes: "Votes"
    }
  }

  /// The values to choose from with Left and Right; nil where the field is typed.
  var choices: [String]? {
    switch self {
    case .stance: Stance.allCases.map(\.rawValue)
    case .voice: Voice.allCases.map(\.rawValue)
    case .sector: ["-"] + Sector.allCases.map(\.rawValue)
    case .attribution: ["as the session"] + Attribution.allCases.map(\.rawValue)
    case .name, .organisation, .themes, .partners, .votes: nil
    }
  }

  /// What the field holds of a point, as text.
  func text(in entry: PointEntry) -> String {
    switch self {
    case .stance: entry.stance.rawValue
    case .voice: entry.voice.rawValue
    case .name: entry.speaker.name
    case .organisation: entry.speaker.organisation
    case .sector: entry.sector?.rawValue ?? "-"
    case .attribution: entry.attribution?.rawValue ?? "as the session"
    case .themes: entry.themes.map(\.text).joined(separator: " ")
    case .partners: entry.partners.joined(separator: "; ")
    case .votes: entry.votes == 0 ? "" : "\(entry.votes)"
    }
  }

  /// Puts a text into the field; words that mean nothing there are left out.
  func put(_ text: String, into entry: inout PointEntry, codebook: Codebook) {
    switch self {
    case .stance: entry.stance = Stance(rawValue: text) ?? .unstated
    case .voice: entry.voice = Voice(rawValue: text) ?? .paraphrase
    case .name: entry.speaker.name = text.trimmed
    case .organisation: entry.speaker.organisation = text.trimmed
    case .sector: entry.sector = Sector(rawValue: text)
    case .attribution: entry.attribution = Attribution(rawValue: text)
    case .themes:
      let words = text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "#" }
      let known = entry.themes
      entry.themes = words.compactMap { word in
        known.first { $0.text == word } ?? codebook.theme(meantBy: String(word))?.id
      }.uniqued()
    case .partners:
      entry.partners = text.split(separator: ";").map { String($0).trimmed }
        .filter { !$0.isEmpty }
    case .votes:
      let votes = Int(text.trimmed) ?? 0
      entry.votes = Feedback.voteRange.contains(votes) ? votes : entry.votes
    }
  }

  /// What is wrong with a text that doesn't fit the field, so that nothing is dropped in silence.
  func objection(to text: String, in entry: PointEntry, codebook: Codebook) -> String? {
    switch self {
    case .votes where !text.trimmed.isEmpty:
      let isNumber = Int(text.trimmed).map(Feedback.voteRange.contains) ?? false
      return isNumber ? nil : "Votes are a number up to \(Feedback.voteRange.upperBound)."
    case .themes:
      let words = text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "#" }.map(String.init)
      let unknown = words.first { word in
        codebook.theme(meantBy: word) == nil && !entry.themes.contains { $0.text == word }
      }
      return unknown.map { "\"\($0)\" \(codebook.hint(for: $0))." }
    default: return nil
    }
  }
}
