internal import ConsultationModel
internal import TerminalCanvas

extension App {
  mutating func respond(to event: Event, _ moment: Moment) -> [Effect] {
    switch event {
    case .terminal(let event): carryOut(requests(for: event, moment), moment)
    case .guidesListed(let guides): listed(guides)
    case .sessionsListed(let listings): listed(listings)
    case .sessionOpened(let session): opened(session, moment)
    case .passphraseAsked(let path, let isWrong): askForPassphrase(of: path, isWrong: isWrong)
    case .sessionSaved, .sessionChangedOutside, .holderChanged, .saveFailed, .savedElsewhere,
      .historyRead:
      carryOut(hearOfSession(event, moment), moment)
    case .saveElsewhereFailed(let sentence): saveElsewhereFailed(sentence)
    case .formDraftFound(let draft): offer(draft)
    case .draftsFailed(let sentence):
      carryOut(discussion?.noteDraftsFailed(sentence) ?? [], moment)
    case .tableRenamed: [.listSessions]
    case .reportPrepared(let preview): show(preview)
    case .reportRefused(let sentence, let wishes): refuse(sentence, wishes)
    case .reportProgressed(let progress): note(progress)
    case .reportExported(let path): exported(path)
    case .reportWouldOverwrite(let export): ask(.overwrite(export))
    case .themesGathered(let layout, let scope): show(layout, of: scope)
    case .codebookTried(let tried): show(tried)
    case .themeWorkSaved(let saved): carryOut(hear(saved), moment)
    case .themeWorkFailed(let sentence): carryOut(bench.noteFailed(sentence, moment.now), moment)
    case .decisionsGathered(let material, let scope): show(material, of: scope)
    case .decisionNoted(let entry): carryOut(note(entry), moment)
    case .failed(let sentence): fail(sentence)
    }
  }

  private mutating func requests(for event: TerminalEvent, _ moment: Moment) -> [Request] {
    if case .tour(var tour) = layers.last, event != .hangup {
      if case .resized(let size) = event { self.size = size }
      if case .key = event { status = nil }
      return tour.hear(event, moment) ? update([], .tour(tour)) : [.close]
    }
    switch event {
    case .key(let key):
      status = nil
      return hear(key, moment)
    case .paste(let text): return paste(text)
    case .tick:
      let unfinished = unfinished
      return (discussion?.tick(moment.now, unfinished: unfinished) ?? []) + keepForm(moment)
        + tickThemes(moment)
    case .resized(let size):
      self.size = size
      // Its lines are as long as the screen is wide.
      if case .report(let screen) = layers.last { return [.prepareReport(screen.wishes)] }
      return []
    case .resumed: return []
    case .hangup: return keepForm(moment) + saveAll() + saveThemes() + [.perform(.quit)]
    }
  }

  /// Also where help lies over the question.
  private var unfinished: Unfinished? { layers.lazy.compactMap(\.unfinished).last }

  mutating func hear(_ key: Key, _ moment: Moment) -> [Request] {
    guard !isTooSmall else { return hearTooSmall(key, moment) }
    switch layers.last {
    case .sessions, nil: return sessions.handle(key)
    case .discussion: return typeInDiscussion(key, moment)
    case .newSession(var form): return update(form.handle(key, moment), .newSession(form))
    case .evidence(var screen): return update(screen.handle(key, size: size), .evidence(screen))
    case .coverage(let shown):
      var screen = shown.looking(at: discussion)
      return update(screen.handle(key), .coverage(screen))
    case .report(var screen): return update(screen.handle(key, size: size), .report(screen))
    case .help(var screen): return update(screen.handle(key, size: size), .help(screen))
    case .history(var screen): return update(screen.handle(key, size: size), .history(screen))
    case .decisions(var screen):
      return update(screen.handle(key, moment, size: size), .decisions(screen))
    case .time, .people, .readBack, .dots, .parking, .rounds: return hearRoom(key, moment)
    case .dialog(var dialog): return answer(&dialog, key, moment)
    default: return hearThemes(key, moment)
    }
  }

  /// A change made to the topmost layer by a key, kept before what it asks for is done.
  mutating func update(_ requests: [Request], _ layer: Layer) -> [Request] {
    layers[layers.count - 1] = layer
    return requests
  }

  private mutating func typeInDiscussion(_ key: Key, _ moment: Moment) -> [Request] {
    let width = DiscussionLayout(size: size).entryWidth
    return discussion?.handle(key, moment: moment, width: width) ?? []
  }

  /// Too small to draw on: what is typed is kept all the same.
  private mutating func hearTooSmall(_ key: Key, _ moment: Moment) -> [Request] {
    guard case .discussion = layers.last, case .character = key else { return [] }
    return typeInDiscussion(key, moment)
  }

  private mutating func paste(_ text: String) -> [Request] {
    switch layers.last {
    case .discussion: return discussion?.paste(text) ?? []
    case .newSession(var form): return update(form.paste(text), .newSession(form))
    case .evidence(var screen): return update(screen.paste(text), .evidence(screen))
    case .terms(var screen):
      screen.paste(text)
      return update([], .terms(screen))
    case .decisions(var screen):
      screen.paste(text)
      return update([], .decisions(screen))
    case .dialog(var dialog):
      dialog.paste(text)
      return update([], .dialog(dialog))
    default: return []
    }
  }

  /// The outcome of something that concerns the session that is open.
  private mutating func hearOfSession(_ event: Event, _ moment: Moment) -> [Request] {
    guard var discussion else {
      if case .saveFailed(let sentence) = event { return [.say(.failed(sentence))] }
      return []
    }
    defer { self.discussion = discussion }
    switch event {
    case .sessionSaved(let saved) where saved.path == discussion.path:
      let requests = discussion.noteSaved(saved)
      // A save may end after the next keys, and what they brought to the screen stays.
      let hasMovedOn =
        status?.kind == .hint || discussion.hasTypedOn
        || layers.last?.worksOnDiscussion != true
      return hasMovedOn ? requests.filter { !$0.isConfirmation } : requests
    case .sessionChangedOutside(let theirs, let base, let path) where path == discussion.path:
      return discussion.takeIn(theirs, since: base)
    case .holderChanged(let holder, let path) where path == discussion.path:
      return discussion.note(holder)
    case .saveFailed(let sentence):
      // The discussion shows it for as long as it lasts; any other screen must say it now.
      let isSeen = layers.last == .discussion || discussion.isClosing
      return discussion.noteSaveFailed(sentence)
        + (isSeen ? [] : [.say(.failed("Not saved: \(sentence)"))])
    case .savedElsewhere(let path):
      leaveSavingElsewhere()
      return discussion.noteSavedElsewhere(path)
    case .historyRead(let read) where read.path == discussion.path:
      defer { show(discussion.history) }
      return discussion.take(read, moment)
    default: return []
    }
  }

  private mutating func show(_ history: SessionHistory) {
    guard case .history(var screen) = layers.last else { return }
    screen.show(history.changes)
    layers[layers.count - 1] = .history(screen)
  }

  /// A half-filled form is kept like a half-typed line.
  private mutating func keepForm(_ moment: Moment) -> [Request] {
    guard case .newSession(var form) = layers.last else { return [] }
    return update(form.keep(moment.now), .newSession(form))
  }

  /// What must be on disk before the program ends.
  private mutating func saveAll() -> [Request] {
    guard var discussion else { return [] }
    let requests = discussion.save() + discussion.keepDrafts(with: unfinished)
    self.discussion = discussion
    return requests
  }
}
