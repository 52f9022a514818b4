internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import GuideLibrary
internal import SealedFiles
internal import SessionStorage

/// Does what the screens ask for and says how it went.
struct EffectPerformer {
  let folder: String
  /// Where drafts go that the folder doesn't take.
  let refuge: String?
  /// Nobody is asked by it: the screens ask by a dialog of their own.
  let keyring: Keyring
  /// The session file that the screens hold, as it was last read or written.
  var held: HeldSession?
  /// What of it could not be saved yet.
  var unsaved: Unsaved?
  /// Steps that could not be added to the history yet.
  var unwritten: [Change] = []
  /// The lines that were kept last.
  private(set) var drafts = Drafts()
  private var beats = 0
  /// The points whose themes are on screen.
  private var themes: ThemeMaking
  /// What is heard before an effect is done.
  private let announce: (Event) -> Void

  init(
    folder: String, refuge: String? = World.refuge, keyring: Keyring = Keyring(),
    announce: @escaping (Event) -> Void = { _ in }
  ) {
    self.folder = folder
    self.announce = announce
    self.refuge = refuge
    self.keyring = keyring
    themes = ThemeMaking(folder: folder, keyring: keyring)
  }

  mutating func perform(_ effect: Effect) -> [Event] {
    do {
      return try outcome(of: effect)
    } catch let error as any Explained {
      return [effect.failure(error.sentence)]
    } catch {
      return [.failed("\(error)")]
    }
  }

  /// What the disk may take its time for, since nobody waits for it.
  mutating func settle() {
    do {
      try held?.settle()
    } catch {
      // Tried again after the next effect; what counts is in the session file.
    }
  }

  private mutating func outcome(of effect: Effect) throws -> [Event] {
    switch effect {
    case .listSessions: return listSessions()
    case .open(let path): return try Self.asking(path, isWrong: false) { try open(path) }
    case .unlock(let path, let passphrase):
      return try Self.asking(path, isWrong: true) {
        try SessionFile.unlock(path, with: passphrase, keyring)
        return try open(path)
      }
    case .create(let session, let passphrase):
      let sessions = SessionFolder(folder)
      let seal = try passphrase.map { try sessions.seal(new: $0, keyring) }
      return try open(try sessions.create(session, sealedBy: seal, keyring))
    case .save(let order): return try save(order)
    case .saveElsewhere(let order): return try saveElsewhere(order)
    case .keepDrafts(let drafts, let path):
      self.drafts = drafts
      try keepDrafts(of: path)
      return []
    case .keepForm(let draft):
      try FormDraftFile(folder: folder, refuge: refuge).save(draft)
      return []
    case .lookOutside(let path, let heard): return lookOutside(path, heard: heard)
    case .readHistory(let path):
      let reading = try HistoryFile.read(forSession: path, keyring)
      // First what others wrote: a step that isn't in the session yet can't be taken back.
      return lookOutside(path, heard: 0) + [
        .historyRead(
          ReadHistory(path: path, changes: reading.changes, damaged: reading.damaged))
      ]
    case .renameTable(let path, let table):
      let made = try SessionChange.make(
        "the table's name", to: path, by: World.account, World.moment(), keyring
      ) { $0.table = table }
      return [.tableRenamed] + (made.historyProblem.map { [.failed($0)] } ?? [])
    case .prepareReport(let wishes, let columns):
      return [try reports.preview(wishes, columns: columns)]
    case .export(let export): return [try reports.export(export)]
    case .gatherThemes(let scope): return [try themes.gather(scope)]
    case .tryCodebook(let codebook, let theme): return [themes.trial(of: codebook, theme: theme)]
    case .saveThemeWork(let work): return [try themes.save(work)]
    case .gatherDecisions(let scope):
      return [try reports.decisions(scope)]
    case .noteDecision(let entry):
      try ResponsesFile.append(entry, to: ResponsesFile.path(inSessions: folder))
      return [.decisionNoted(entry)]
    case .ring, .suspend, .quit: return []
    }
  }

  /// Telling how far they are where they take long.
  private var reports: ReportMaking {
    let announce = announce
    return ReportMaking(
      folder: folder, keyring: keyring, meter: ProgressMeter { announce(.reportProgressed($0)) })
  }

  private mutating func listSessions() -> [Event] {
    // Whoever lists sessions has left the one that was open.
    held = nil
    let form = FormDraftFile(folder: folder, refuge: refuge).load()
    return [
      .guidesListed(GuideLibrary.available(in: folder)),
      .sessionsListed(SessionListings(folder: folder, refuge: refuge, keyring: keyring).all),
    ] + (form.map { [.formDraftFound($0)] } ?? [])
  }

  // MARK: The session that is open

  /// Where nothing but a passphrase is wanting, the screens are to ask for it.
  private static func asking(
    _ path: String, isWrong: Bool, _ work: () throws -> [Event]
  ) throws -> [Event] {
    do {
      return try work()
    } catch let error as StorageError where error.isBroken {
      // Why stands in the list, and one line has no room for both.
      let name = path.split(separator: "/").last ?? ""
      return [.failed("\(name): \(BrokenFile.wayOn)")]
    } catch let error as StorageError where error.seal?.isForWantOfAPassphrase == true {
      return [.passphraseAsked(path: path, isWrong: isWrong)]
    }
  }

  private mutating func open(_ path: String) throws -> [Event] {
    // The hold on it is let go before it is asked for anew.
    held = nil
    let opening = try SessionOpening(path, refuge: refuge, keyring)
    held = opening.held
    drafts = opening.session.drafts
    unsaved = opening.unsaved
    unwritten = opening.unwritten
    return [.sessionOpened(opening.session)]
  }

  private mutating func lookOutside(_ path: String, heard: Int) -> [Event] {
    guard var holding = held, holding.path == path else { return [] }
    defer { held = holding }
    var events: [Event] = []
    beats += 1
    // Every few seconds is enough to show that we are here.
    if beats.isMultiple(of: holding.holder == nil ? 10 : 2), holding.renewHold() {
      events.append(.holderChanged(holding.holder, path: path))
    }
    do {
      if let outside = try holding.lookOutside(heard: heard) {
        events.append(.sessionChangedOutside(outside.session, base: outside.base, path: path))
      }
    } catch {
      // Who may write is news all the same.
      events.append(.failed(error.sentence))
    }
    return events
  }
}

extension Effect {
  fileprivate func failure(_ sentence: String) -> Event {
    switch self {
    case .save: .saveFailed(sentence)
    case .keepDrafts: .draftsFailed(sentence)
    case .saveElsewhere: .saveElsewhereFailed(sentence)
    case .saveThemeWork: .themeWorkFailed(sentence)
    default: .failed(sentence)
    }
  }
}
