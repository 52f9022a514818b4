internal import ConsultationModel
internal import ConsultationUI
internal import TerminalCanvas

/// Brings events to the screens, their effects to the worker, and their frames to a terminal.
struct ScreenLoop<Display: Terminal> {
  private(set) var terminal: Display
  private(set) var app: App
  private let worker: EffectWorker
  private var hasQuit = false
  private var nextTick = ContinuousClock.now

  init(
    terminal: Display, folder: String, worker: EffectWorker,
    configuration: Configuration = Configuration()
  ) {
    self.terminal = terminal
    self.worker = worker
    app = App(size: terminal.size, folder: folder, ringsBell: configuration.ringsBell)
    if let problem = configuration.problem { app.warn(problem) }
  }

  mutating func run() {
    // The first frame stands before any file is read.
    terminal.paint(app.frame())
    perform(app.begin())
    while !hasQuit {
      hearWorker()
      terminal.paint(app.frame())
      tickIfDue()
      if let event = terminal.nextEvent(timeoutMilliseconds: 500, unless: worker.signal) {
        tell(.terminal(event))
      }
      hearWhatIsWaiting()
    }
    finish()
  }

  /// Twice a second, also while keys come without a pause.
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
      guard let event = terminal.nextEvent(timeoutMilliseconds: 0, unless: nil) else { return }
      tell(.terminal(event))
    }
  }

  private mutating func hearWorker() {
    for event in worker.takeEvents() { tell(event) }
  }

  /// What was asked for before leaving is done first; a disk that hangs can't hold the program for
  /// ever.
  private mutating func finish() {
    let end = ContinuousClock.now + .seconds(20)
    while !worker.isIdle, ContinuousClock.now < end {
      _ = terminal.nextEvent(timeoutMilliseconds: 100, unless: worker.signal)
      hearWorker()
    }
    worker.end()
  }

  private mutating func tell(_ event: Event) {
    perform(app.handle(event, at: World.moment()))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: hasQuit = true
      case .suspend: terminal.suspend()
      case .ring: terminal.bell()
      default: worker.ask(effect)
      }
    }
  }
}
