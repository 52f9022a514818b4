internal import ConsultationModel
internal import TerminalCanvas

extension App {
  /// Does what the screens asked for, and gathers what only the outside can do.
  mutating func carryOut(_ requests: [Request], _ moment: Moment) -> [Effect] {
    requests.flatMap { carryOut($0, moment) }
  }

  private mutating func carryOut(_ request: Request, _ moment: Moment) -> [Effect] {
    switch request {
    case .perform(let effect): return [effect]
    case .prepareReport(let scope): return [.prepareReport(scope, columns: size.columns - 2)]
    case .say(let status): return say(status)
    case .open(let layer): return open(layer, moment)
    case .close: return close()
    case .go(let stop):
      layers.removeAll { $0 != .sessions && $0 != .discussion }
      return carryOut(discussion?.walk(to: stop) ?? [], moment)
    }
  }

  private mutating func open(_ layer: Layer, _ moment: Moment) -> [Effect] {
    if case .newSession = layer {
      layers.append(.newSession(newForm(moment)))
    } else {
      layers.append(layer)
    }
    return []
  }

  private func newForm(_ moment: Moment) -> NewSessionForm {
    NewSessionForm(guides: guides, earlier: sessions.summaries, today: moment.now.date)
  }

  /// Leaves the topmost layer; leaving the discussion lists the sessions anew.
  mutating func close() -> [Effect] {
    guard layers.count > 1, let layer = layers.popLast() else { return [] }
    guard layer == .discussion else { return [] }
    sessions.preferred = discussion?.path
    discussion = nil
    return [.listSessions]
  }

  mutating func say(_ status: Status) -> [Effect] {
    self.status = status
    return []
  }

  mutating func ask(_ dialog: Dialog) -> [Effect] {
    layers.append(.dialog(dialog))
    return []
  }

  // MARK: Outcomes of effects

  mutating func listed(_ guides: [Guide]) -> [Effect] {
    self.guides = guides
    return []
  }

  mutating func takeIn(_ session: Session, _ points: Int) -> [Effect] {
    discussion?.session = session
    guard points > 0 else { return [] }
    discussion?.sayWhenSaved =
      "Saved, with \(counted(points, "point")) that another program wrote meanwhile."
    return []
  }

  mutating func listed(_ listings: [SessionListing]) -> [Effect] {
    sessions.show(listings)
    return []
  }

  mutating func opened(_ opened: OpenedSession, _ moment: Moment) -> [Effect] {
    discussion = Discussion(opened, now: moment.now)
    layers = [.sessions, .discussion]
    let hasDraft = discussion?.entry.isEmpty == false
    status =
      opened.notice.map(Status.hint)
      ?? (hasDraft ? .hint("What you were typing is still here; Enter saves it.") : nil)
    return []
  }

  mutating func saved(_ path: String, _ moment: Moment) -> [Effect] {
    guard discussion?.path == path else { return [] }
    return carryOut(discussion?.noteSaved() ?? [], moment)
  }

  mutating func show(_ preview: ReportPreview) -> [Effect] {
    guard case .report(var screen) = layers.last, screen.scope == preview.scope else { return [] }
    screen.preview = preview
    layers[layers.count - 1] = .report(screen)
    return []
  }
}
