internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import GuideLibrary
internal import SealedFiles
internal import SessionStorage

/// A session on its way from the disk to the screen, with all that a crash may have left of it.
struct SessionOpening {
  let held: HeldSession
  let session: OpenedSession
  /// Points that the file doesn't hold yet.
  let unsaved: Unsaved?
  /// Steps that its history doesn't hold yet.
  let unwritten: [Change]

  init(_ path: String, refuge: String?, _ keyring: Keyring) throws {
    let held = try HeldSession(opening: path, as: World.holder(), keyring)
    self.held = held
    let known = GuideLibrary.guide(for: held.base.guide, near: path.folder)
    var notices = Self.notices(of: known, for: held.base)
    var codebook: Codebook?
    do {
      codebook = try CodebookOption.inUse(in: path.folder)
    } catch {
      notices.append("\(error.sentence) The guide's own themes are offered.")
    }
    let moved = MovedNote(
      forSession: World.wholePath(path), id: held.base.id, refuge: refuge
    ).load()
    if let moved { notices.append("This session went on in \(moved): open that one.") }
    var session = held.base
    var kept = KeptDrafts()
    if held.holder == nil {
      let file = DraftFile(forSession: path, id: session.id, refuge: refuge, keyring)
      let found = file.load()
      kept = found.kept
      notices += found.notices
    } else if let holder = held.holder {
      notices.insert("You read along: \(holder.label), has it open.", at: 0)
    }
    _ = kept.unsaved.map { session.takeIn($0) }
    // A plan, a sign-off or a guest that no disk took is known from its step alone.
    let owed = Self.unwritten(kept.changes, path, keyring)
    unwritten = owed ?? []
    for sitting in unwritten.compactMap(\.sitting) { session.apply(sitting) }
    let own = known?.covering(session) ?? .standIn(for: session)
    let guide = codebook.map { own.using($0) } ?? own
    kept.drafts.dropSent(in: session, codebook: guide.codebook)
    var opened = OpenedSession(path: path, session: session, guide: guide)
    opened.drafts = kept.drafts
    let recovery = Change(
      "", from: held.base, to: session, by: World.account, moment: World.moment())
    opened.unwritten = owed
    opened.recovered = recovery?.points ?? []
    opened.holder = held.holder
    opened.account = World.account
    opened.elsewhere = Self.elsewhere(for: path)
    opened.notice = notices.isEmpty ? nil : notices.joined(separator: " ")
    let hasDots = session.dotVote != held.base.dotVote
    opened.hasRecoveredDots = hasDots
    self.session = opened
    unsaved = !opened.recovered.isEmpty || hasDots ? kept.unsaved : nil
  }

  /// Without those that were written after all, before a crash. All of them where the history can't
  /// be read: a step that stands in it twice does no harm, and the session is more than its history.
  private static func unwritten(
    _ changes: [Change], _ path: String, _ keyring: Keyring
  ) -> [Change]? {
    guard !changes.isEmpty else { return nil }
    do {
      let known = Set(try HistoryFile.read(forSession: path, keyring).changes.map(\.id))
      return changes.filter { !known.contains($0.id) }
    } catch {
      return changes
    }
  }

  private static func notices(of guide: Guide?, for session: Session) -> [String] {
    guard let guide else {
      return ["The guide \(session.guide.id) is not here: only what was noted is shown."]
    }
    return guide.version == session.guide.version
      ? [] : ["The session was held with version \(session.guide.version) of the guide."]
  }

  /// In the home folder, which is seldom on the disk that fails.
  private static func elsewhere(for path: String) -> String {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return "\(World.variable("HOME") ?? "/tmp")/\(name)"
  }
}
