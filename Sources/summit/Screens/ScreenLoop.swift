internal import ConsultationModel
internal import ConsultationUI
internal import TerminalCanvas

/// Brings events to the screens, their effects to the world, and their frames to a terminal.
struct ScreenLoop<Display: Terminal> {
  private(set) var terminal: Display
  private(set) var app: App
  private var performer: EffectPerformer
  private var hasQuit = false
  private var nextTick = ContinuousClock.now

  init(terminal: Display, folder: String) {
    self.terminal = terminal
    app = App(size: terminal.size, folder: folder)
    performer = EffectPerformer(folder: folder)
  }

  mutating func run() {
    // The first frame stands before any file is read.
    terminal.paint(app.frame())
    perform(app.firstEffects)
    while !hasQuit {
      terminal.paint(app.frame())
      tickIfDue()
      if let event = terminal.nextEvent(timeoutMilliseconds: 500) { tell(.terminal(event)) }
      hearWhatIsWaiting()
    }
  }

  /// Twice a second, also while keys come without a pause, and only after what they did is painted:
  /// keeping drafts takes the disk's time, which no key should wait for.
  private mutating func tickIfDue() {
    guard ContinuousClock.now >= nextTick else { return }
    nextTick = .now + .milliseconds(450)
    tell(.terminal(.tick))
    terminal.paint(app.frame())
  }

  /// A burst of keys is painted once; a long one every so often, so that the screen never stands still.
  private mutating func hearWhatIsWaiting() {
    let end = ContinuousClock.now + .milliseconds(30)
    while !hasQuit, ContinuousClock.now < end {
      guard let event = terminal.nextEvent(timeoutMilliseconds: 0) else { return }
      tell(.terminal(event))
    }
  }

  private mutating func tell(_ event: Event) {
    perform(app.handle(event, at: World.moment()))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: hasQuit = true
      case .suspend: terminal.suspend()
      default: for event in performer.perform(effect) { tell(event) }
      }
    }
  }
}
