internal import ConsultationModel
internal import TerminalCanvas

/// Something for the wall: it follows what it is told, hears a few keys, and shows which.
protocol WallScreen {
  associatedtype Action: Equatable & Sendable
  static var bindings: KeyTable<Action> { get }
  var size: Size { get set }
  var now: Timestamp { get set }
  var help: HelpScreen? { get set }
  var hasQuit: Bool { get set }

  mutating func perform(_ action: Action)
  /// A key that none of the bindings has.
  mutating func hearOther(_ key: Key)
}

extension WallScreen {
  mutating func hear(_ event: TerminalEvent, at now: Timestamp) {
    self.now = now
    switch event {
    case .key(let key): hear(key)
    case .resized(let size): self.size = size
    case .hangup: hasQuit = true
    case .paste, .resumed, .tick: break
    }
  }

  private mutating func hear(_ key: Key) {
    if var help {
      let isLeft = help.handle(key, size: size).contains(.close)
      self.help = isLeft ? nil : help
    } else if let action = Self.bindings.action(for: key) {
      perform(action)
    } else {
      hearOther(key)
    }
  }

  mutating func showHelp() {
    help = HelpScreen(sections: [Self.bindings.help])
  }
}
