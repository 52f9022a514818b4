package import ConsultationModel
internal import TerminalCanvas

extension App {
  /// Hears an event at a moment and says what is to be done about it.
  package mutating func handle(_ event: Event, at moment: Moment) -> [Effect] {
    switch event {
    case .terminal(let event): carryOut(requests(for: event, moment), moment)
    case .guidesListed(let guides): listed(guides)
    case .sessionsListed(let listings): listed(listings)
    case .sessionOpened(let session): opened(session, moment)
    case .sessionSaved(let path): saved(path, moment)
    case .sessionChangedOutside(let session, let points): takeIn(session, points)
    case .saveFailed(let sentence):
      carryOut(
        discussion?.noteSaveFailed(sentence, at: moment.now) ?? [.say(.failed(sentence))], moment)
    case .draftsFailed(let sentence):
      carryOut(discussion?.noteDraftsFailed(sentence) ?? [], moment)
    case .tableRenamed: [.listSessions]
    case .reportPrepared(let preview): show(preview)
    case .reportExported(let path): say(.done("Written to \(path)"))
    case .reportWouldOverwrite(let export): ask(.overwrite(export))
    case .failed(let sentence): say(.failed(sentence))
    }
  }

  private mutating func requests(for event: TerminalEvent, _ moment: Moment) -> [Request] {
    switch event {
    case .key(let key):
      status = nil
      return hear(key, moment)
    case .paste(let text): return paste(text)
    case .tick: return discussion?.tick(moment.now) ?? []
    case .resized(let size):
      self.size = size
      // Its lines are as long as the screen is wide.
      if case .report(let screen) = layers.last { return [.prepareReport(screen.scope)] }
      return []
    case .resumed: return []
    case .hangup: return saveAll() + [.perform(.quit)]
    }
  }

  private mutating func hear(_ key: Key, _ moment: Moment) -> [Request] {
    guard !isTooSmall else { return hearTooSmall(key, moment) }
    switch layers.last {
    case .sessions, nil: return sessions.handle(key)
    case .discussion: return typeInDiscussion(key, moment)
    case .newSession(var form): return update(form.handle(key, moment), .newSession(form))
    case .evidence(var screen): return update(screen.handle(key, size: size), .evidence(screen))
    case .coverage(var screen): return update(screen.handle(key), .coverage(screen))
    case .report(var screen): return update(screen.handle(key, size: size), .report(screen))
    case .help(var screen): return update(screen.handle(key, size: size), .help(screen))
    case .dialog(var dialog): return answer(&dialog, key, moment)
    }
  }

  /// A change made to the topmost layer by a key, kept before what it asks for is done.
  private mutating func update(_ requests: [Request], _ layer: Layer) -> [Request] {
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
    case .dialog(var dialog):
      dialog.paste(text)
      return update([], .dialog(dialog))
    default: return []
    }
  }

  /// What must be on disk before the program ends.
  private mutating func saveAll() -> [Request] {
    guard var discussion else { return [] }
    let requests = discussion.save() + discussion.keepDrafts()
    self.discussion = discussion
    return requests
  }
}
