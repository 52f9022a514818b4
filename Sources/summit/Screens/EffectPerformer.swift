internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import GuideLibrary
internal import SessionStorage

/// Does what the screens ask for and says how it went.
struct EffectPerformer {
  let folder: String
  /// The session file that the screens hold, as it was last read or written.
  private var held: HeldSession?

  init(folder: String) {
    self.folder = folder
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

  private mutating func outcome(of effect: Effect) throws -> [Event] {
    switch effect {
    case .listSessions:
      return [.guidesListed(GuideLibrary.available(in: folder)), .sessionsListed(listings())]
    case .open(let path): return [.sessionOpened(try open(path))]
    case .create(let session):
      let path = try SessionFolder(folder).create(session)
      return [.sessionOpened(try open(path))]
    case .save(let session, let path): return try save(session, path)
    case .keepDrafts(let drafts, let path):
      try DraftFile.save(drafts, forSession: path)
      return []
    case .renameTable(let path, let table):
      try SessionChange.make(to: path) { $0.table = table }
      return [.tableRenamed]
    case .prepareReport(let scope, let columns):
      return [ReportMaking(folder: folder).preview(scope, columns: columns)]
    case .export(let export): return [try ReportMaking(folder: folder).export(export)]
    case .suspend, .quit: return []
    }
  }

  // MARK: Sessions

  private func listings() -> [SessionListing] {
    var files = GatheredFiles()
    if World.isFolder(folder) { files.gather(folder) }
    let readable = files.paths.map(listing)
    let others = files.problems.map { SessionListing(path: $0.path, content: .broken($0.sentence)) }
    return readable + others
  }

  private func listing(_ path: String) -> SessionListing {
    do {
      let session = try SessionFile.load(path)
      let guide = GuideLibrary.guide(for: session.guide, near: folder)
      return SessionListing(path: path, content: .session(SessionSummary(session, guide: guide)))
    } catch {
      return SessionListing(path: path, content: .broken(error.sentence))
    }
  }

  private mutating func open(_ path: String) throws -> OpenedSession {
    let holding = try HeldSession(opening: path)
    held = holding
    let session = holding.base
    let guide = GuideLibrary.guide(for: session.guide, near: path.folder)
    var notices: [String] = []
    if guide == nil {
      notices.append("The guide \(session.guide.id) is not here: only what was noted is shown.")
    } else if let guide, guide.version != session.guide.version {
      notices.append("The session was held with version \(session.guide.version) of the guide.")
    }
    let drafts: Drafts
    do {
      drafts = try DraftFile.load(forSession: path)
    } catch {
      drafts = Drafts()
      let kept = try DraftFile.setAside(forSession: path)
      notices.append("\(error.sentence) It is kept as \(kept).")
    }
    return OpenedSession(
      path: path, session: session, guide: guide?.covering(session) ?? .standIn(for: session),
      drafts: drafts, notice: notices.isEmpty ? nil : notices.joined(separator: " "))
  }

  private mutating func save(_ session: Session, _ path: String) throws -> [Event] {
    var holding = try held ?? HeldSession(opening: path)
    let (merged, taken) = try holding.save(session)
    held = holding
    let news: [Event] =
      merged == session ? [] : [.sessionChangedOutside(merged, points: taken)]
    return news + [.sessionSaved(path: path)]
  }
}

extension Effect {
  fileprivate func failure(_ sentence: String) -> Event {
    switch self {
    case .save: .saveFailed(sentence)
    case .keepDrafts: .draftsFailed(sentence)
    default: .failed(sentence)
    }
  }
}
