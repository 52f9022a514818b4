import ArgumentParser
internal import ConsultationModel
internal import SessionStorage

extension Summit {
  /// `summit add`: records points in a session and prints their ids.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a point to a session and print its id.",
      discussion: """
        TEXT may be - to read standard input, one point a line; one id a line is printed then. \
        A text that begins with a dash goes after --.
        """)

    @Argument(help: "The session's file.", completion: .file(extensions: ["json"]))
    var file: String
    @Argument(help: "What was said.") var text: String
    @OptionGroup var place: PlaceOptions
    @OptionGroup var point: PointOptions
    @Flag(help: "Understand shorthand in the text, such as: for @Sage #skills")
    var shorthand = false
    @OptionGroup var guide: GuideOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      // Before the file is locked: whoever types into a pipe may take their time.
      let lines = try lines()
      let keyring = try passphrase.keyring()
      let moment = World.moment()
      let ids = try ChangedSession(path: file, keyring: keyring).change(
        lines.count == 1 ? "the point" : "\(lines.count) points", at: moment
      ) { session in
        let guide = try guide.guide(of: session, at: file)
        let place = try place(in: guide)
        let codebook = try CodebookOption.inUse(in: file.folder) ?? guide.codebook
        let people = KnownPeople(among: session.stakeholders)
        let entries = try lines.map { try entry(for: $0, codebook: codebook, people) }
        sayNewOrganisations(entries, in: session)
        return entries.enumerated().map { ordinal, entry in
          session.record(entry, at: place, moment: moment, ordinal: ordinal).id.text
        }
      }
      try Console.show(ids)
    }

    private func lines() throws -> [String] {
      guard text != "-" || !passphrase.readsStandardInput else {
        throw Refusal.usage("Standard input can't hold both points and passphrase. Use a file.")
      }
      let lines = text == "-" ? try StandardInput.lines() : [text.trimmed]
      guard lines.allSatisfy({ !$0.isEmpty }) else {
        throw Refusal.usage("There is nothing in the text. Write what was said.")
      }
      if lines.isEmpty { Console.say("Standard input has no points, so nothing was added.") }
      return lines
    }

    /// A person taken for an organisation stands in reports that print no names.
    private func sayNewOrganisations(_ entries: [PointEntry], in session: Session) {
      guard shorthand else { return }
      var said: Set<String> = []
      for speaker in entries.map(\.speaker) where speaker.name.isEmpty && !speaker.isEmpty {
        guard !session.stakeholders.contains(where: { $0.isSame(as: speaker) }),
          said.insert(speaker.organisation.lowercased()).inserted
        else { continue }
        let name = speaker.organisation
        Console.say("New organisation: \(name). A person alone is written @\"\(name),\".")
      }
    }

    private func place(in guide: Guide) throws -> Place? {
      let place = try place.place(in: guide)
      guard place != nil || point.parked else {
        throw Refusal.usage("Say where it belongs by --proposition and --question, or --parked.")
      }
      return place
    }

    private func entry(
      for line: String, codebook: Codebook, _ people: KnownPeople
    ) throws -> PointEntry {
      guard shorthand else { return try point.complete(PointEntry(text: line), codebook: codebook) }
      let reading = Shorthand.read(line, codebook: codebook, people: people)
      if let word = reading.unknownSector {
        Console.say("\"/\(word)\" stays in the name: it names no sector.\(Sector.hint(for: word))")
      }
      for mark in reading.unrecognised {
        let why =
          mark.hasPrefix("#") ? codebook.hint(for: String(mark.dropFirst())) : "means nothing"
        Console.say("\"\(mark)\" stays in the text: it \(why)")
      }
      if let stance = reading.doubtfulStance {
        Console.say(
          "\"\(stance.rawValue)\" stays in the text. A stance is written \(stance.rawValue): or --stance."
        )
      }
      guard !reading.entry.text.isEmpty else {
        throw Refusal.usage("\"\(line)\" has marks and no words. Write what was said.")
      }
      return try point.complete(reading.entry, codebook: codebook)
    }
  }
}
