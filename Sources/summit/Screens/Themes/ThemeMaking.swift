internal import ConsultationModel
internal import ConsultationUI
internal import GuideLibrary
internal import Reporting
internal import SealedFiles
internal import SessionStorage

/// Puts themes on the points of sessions for the screens, and keeps the points at hand.
struct ThemeMaking {
  let folder: String
  let keyring: Keyring
  private var entries: [GatheredPoints.Entry] = []
  /// What was suggested last, in the order of `entries`.
  private var suggestions: [[SuggestedTheme]] = []
  private var codings: [Codings] = []
  private var codebook = Codebook(id: "", name: "", themes: [])
  /// The codebook as the file holds it; nil where the guide's own is in use.
  private var standing: Codebook?
  /// How things stood when the sitting began.
  private var earlier: ThemeRun?
  private var isEarlierRead = false
  /// Where each coder's log is kept.
  private var paths: [String: String] = [:]

  init(folder: String, keyring: Keyring) {
    self.folder = folder
    self.keyring = keyring
  }

  mutating func gather(_ scope: ReportScope) throws -> Event {
    var files = GatheredFiles(keyring: keyring)
    switch scope {
    case .everySession: files.gather(folder)
    case .session(let path): files.gather(path)
    }
    let gathered = files.fold(into: GatheredPoints(guide: files.guide)).result
    entries = gathered.entries
    codings = try CodingsFolder(inSessions: folder).codings()
    standing = try CodebookOption.inUse(in: folder)
    codebook = standing ?? gathered.codebook ?? codebook
    let suggesting = Suggesting(codebook, codings, entries)
    suggestions = suggesting.suggestions(for: entries)
    return .themesGathered(layout(material(suggesting, gathered)), scope)
  }

  private func material(_ suggesting: Suggesting, _ gathered: GatheredPoints) -> ThemedMaterial {
    let points = zip(entries, suggestions).map { entry, suggestions in
      ThemedPoint(
        entry.feedback, in: entry.session, origin: entry.origin, place: entry.place,
        suggestions: suggestions)
    }
    var material = ThemedMaterial(
      points: points, codebook: codebook, codings: codings, cut: suggesting.cut,
      method: suggesting.method)
    material.problems = gathered.problems
    material.taught = suggesting.taught
    material.copies = suggesting.copies(among: entries)
    material.proposals = suggesting.proposals(for: points, codings)
    material.likelyCoder = gathered.noteTaker.isEmpty ? World.account : gathered.noteTaker
    return material
  }

  /// The material compared with how things stood when the sitting began, and kept for the next one.
  private mutating func layout(_ material: ThemedMaterial) -> ThemedLayout {
    let file = ThemeRunFile(inSessions: folder)
    if !isEarlierRead { earlier = file.load() }
    isEarlierRead = true
    var material = material
    material.earlier = earlier
    let layout = ThemedLayout(material, at: World.now())
    do {
      try file.save(earlier?.updated(by: layout.run) ?? layout.run)
    } catch {
      // The themes are as good without it; the next time compares with an older run.
      Console.say(error.sentence)
    }
    // Whoever has no earlier time compares with how this sitting began.
    earlier = earlier ?? layout.run
    return layout
  }

  /// What another codebook would do to the points that were gathered.
  func trial(of codebook: Codebook, theme: Theme.ID) -> Event {
    let suggesting = Suggesting(codebook, codings, entries)
    let combined = CombinedCodings(codings, in: codebook)
    var gained: [PointReference] = []
    var lost: [PointReference] = []
    for (index, others) in suggesting.suggestions(for: entries).enumerated() {
      let entry = entries[index]
      let reference = PointReference(session: entry.session, feedback: entry.feedback.id)
      let stands = { (suggestions: [SuggestedTheme]) in
        PointThemes(
          of: ThemedPoint(
            entry.feedback, in: entry.session, origin: entry.origin, place: entry.place,
            suggestions: suggestions), coders: combined[reference], in: codebook,
          cut: suggesting.cut
        ).contains(theme)
      }
      let (before, after) = (stands(suggestions[index]), stands(others))
      if after, !before { gained.append(reference) }
      if before, !after { lost.append(reference) }
    }
    return .codebookTried(
      TriedCodebook(theme: theme, codebook: codebook, gained: gained, lost: lost))
  }
}

extension ThemeMaking {
  /// Puts a coder's work on disk: each decision that another program noted for them is kept, and
  /// no codebook is written over that wasn't read.
  mutating func save(_ work: ThemeWork) throws -> Event {
    let outside = try work.codings.map { try save($0) } ?? []
    if let codebook = work.codebook { try save(codebook) }
    return .themeWorkSaved(SavedThemeWork(serial: work.serial, outside: outside))
  }

  /// Returns what the file holds that the log doesn't.
  private mutating func save(_ log: Codings) throws -> [Decision] {
    // Looking for it reads every coder's file.
    let path =
      try paths[log.coder] ?? CodingsFolder(inSessions: folder).path(of: log.coder)
    paths[log.coder] = path
    let known = Set(log.decisions.map(\.id))
    return try CodingsFile.save(log, to: path).decisions.filter { !known.contains($0.id) }
  }

  private mutating func save(_ codebook: Codebook) throws {
    let known = standing
    let path = CodebookFile.path(inSessions: folder)
    try CodebookFile.change(path, startingWith: codebook) { found in
      guard found == known || found == codebook else {
        throw Refusal.work(
          "\(path): another program changed it after it was read. Have the "
            + "points themed again to take that over in place of your change.")
      }
      return codebook
    }
    standing = codebook
    self.codebook = codebook
  }
}
