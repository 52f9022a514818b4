internal import ConsultationModel
internal import ConsultationUI
internal import NcursesTerminal
internal import TerminalCanvas

/// Shows something that follows files, and hears its few keys.
enum WallLoop {
  /// Twice a second: a save is on the wall within one, whoever saved it and wherever.
  private static let pause = Duration.milliseconds(500)
  /// Many tables may save at once.
  private static let shortestPause = Duration.milliseconds(50)

  /// `look` is asked twice a second for what is new, soon after every word of `notice`, and at once
  /// again where it says that there is more; `hear` takes an event and says whether to go on.
  static func run(
    _ terminal: inout NcursesTerminal, notice: FolderNotice?, look: () -> Bool,
    frame: () -> Frame, hear: (TerminalEvent) -> Bool
  ) {
    var next = ContinuousClock.now
    var last = next
    var goesOn = hear(.resized(terminal.size))
    while goesOn {
      if ContinuousClock.now >= next {
        let hasMore = look()
        goesOn = hear(.tick)
        last = .now
        next = hasMore ? last : last + pause
      }
      terminal.paint(frame())
      let wait = min(200, max(0, (next - .now) / .milliseconds(1)))
      let event = terminal.nextEvent(
        timeoutMilliseconds: Int(wait.rounded(.up)), unless: notice?.descriptor)
      if notice?.take() == true { next = min(next, last + shortestPause) }
      if let event { goesOn = hear(event) }
    }
  }

  static func terminal() throws -> NcursesTerminal {
    let configuration = Configuration.load()
    configuration.keys.takeEffect()
    for problem in configuration.problems { Console.say(problem) }
    do {
      return try NcursesTerminal(palette: configuration.palette)
    } catch {
      throw Refusal.work(error.description)
    }
  }
}
