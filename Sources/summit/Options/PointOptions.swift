import ArgumentParser
internal import ConsultationModel

/// What can be said of a point besides its text.
struct PointOptions: ParsableArguments {
  // Unconditional: `--stance -` means against.
  @Option(
    parsing: .unconditional, help: "How the speaker stood: for, against, mixed, none, or + - ~.")
  var stance: Stance?

  @Option(help: "Whose words they are: verbatim, paraphrase or inference.")
  var voice: Voice?

  @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
  var stakeholder: String?

  @Option(help: ArgumentHelp("Whom they spoke for.", valueName: "name"))
  var organisation: String?

  @Option(help: "The sector, by id or name.")
  var sector: Sector?

  @Option(help: "How far a report may say who said it.")
  var attribution: Attribution?

  @Option(help: ArgumentHelp("A theme's id; may be given again.", valueName: "id"))
  var theme: [String] = []

  @Option(help: ArgumentHelp("A partner that it names; may be given again.", valueName: "name"))
  var partner: [String] = []

  @Option(help: ArgumentHelp("Priority votes put on it.", valueName: "n"))
  var votes: Int?

  @Flag(help: "Set it aside for later.")
  var parked = false

  /// The entry with all that the options say; they win over what shorthand said.
  func complete(_ entry: PointEntry, codebook: Codebook) throws -> PointEntry {
    var entry = entry
    if let stance { entry.stance = stance }
    if let voice { entry.voice = voice }
    if let stakeholder { entry.speaker.name = stakeholder.trimmed }
    if let organisation { entry.speaker.organisation = organisation.trimmed }
    if let sector { entry.sector = sector }
    if let attribution { entry.attribution = attribution }
    if let votes { entry.votes = try checked(votes) }
    if parked { entry.isParked = true }
    entry.partners += partner.map(\.trimmed).filter { !$0.isEmpty }
    for id in try theme.map({ try known($0, in: codebook) }) where !entry.themes.contains(id) {
      entry.themes.append(id)
    }
    return entry
  }

  private func checked(_ votes: Int) throws -> Int {
    guard Feedback.voteRange.contains(votes) else {
      throw Refusal.usage("Votes are a number from 0 to \(Feedback.voteRange.upperBound).")
    }
    return votes
  }

  private func known(_ word: String, in codebook: Codebook) throws -> Theme.ID {
    if let theme = codebook.theme(Theme.ID(word)) { return theme.id }
    throw Refusal.unknown(
      word, as: "theme", of: "codebook \(codebook.id)", among: codebook.themes.map(\.id.text))
  }
}
