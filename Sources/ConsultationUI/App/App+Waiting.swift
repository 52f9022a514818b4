package import ConsultationModel
internal import TerminalCanvas

/// An answer from outside that has to come before the next key means anything.
enum Awaited: Hashable, Sendable {
  case listing
  case opening
  case savingElsewhere
}

/// Something typed too early, with its own moment: two points of one moment would be one.
struct EarlyEvent: Equatable, Sendable {
  let event: Event
  let moment: Moment
}

extension App {
  /// Hears an event at a moment and says what is to be done about it.
  ///
  /// What is typed while a screen is still on its way waits for that screen: whoever presses Enter
  /// and types on has their words in the session that Enter opened.
  package mutating func handle(_ event: Event, at moment: Moment) -> [Effect] {
    if isWaiting, event.isTyped {
      early.append(EarlyEvent(event: event, moment: moment))
      return []
    }
    var effects = noted(respond(to: event, moment), after: event)
    while !isWaiting, !early.isEmpty {
      let typed = early.removeFirst()
      effects += noted(respond(to: typed.event, typed.moment), after: typed.event)
    }
    return effects
  }

  private var isWaiting: Bool {
    !awaited.isEmpty || discussion?.isWaiting == true
  }

  /// Remembers which answers are on their way.
  private mutating func noted(_ effects: [Effect], after event: Event) -> [Effect] {
    switch event {
    case .sessionsListed: awaited.remove(.listing)
    case .sessionOpened, .passphraseAsked: awaited.remove(.opening)
    case .savedElsewhere, .saveElsewhereFailed: awaited.remove(.savingElsewhere)
    case .failed: awaited = []
    default: break
    }
    for effect in effects {
      switch effect {
      case .listSessions: awaited.insert(.listing)
      case .open, .unlock, .create: awaited.insert(.opening)
      case .saveElsewhere: awaited.insert(.savingElsewhere)
      default: break
      }
    }
    return effects
  }
}

extension Discussion {
  /// Whether leaving, or taking back what the file of the history knows, is still under way.
  fileprivate var isWaiting: Bool {
    isClosing || awaitingHistory == .undo || awaitingHistory == .redo
  }
}

extension Event {
  fileprivate var isTyped: Bool {
    switch self {
    case .terminal(.key), .terminal(.paste): true
    default: false
    }
  }
}
