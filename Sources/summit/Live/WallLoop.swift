internal import ConsultationModel
internal import ConsultationUI
internal import NcursesTerminal
internal import TerminalCanvas

/// Shows something that follows files, and hears its few keys.
enum WallLoop {
  /// Twice a second: a save is on the wall within one.
  private static let pause = Duration.milliseconds(500)

  /// `look` is asked twice a second for what is new, and at once again where it says that there is
  /// more; `hear` takes an event and says whether to go on.
  static func run(
    _ terminal: inout NcursesTerminal, look: () -> Bool, frame: () -> Frame,
    hear: (TerminalEvent) -> Bool
  ) {
    var next = ContinuousClock.now
    var goesOn = hear(.resized(terminal.size))
    while goesOn {
      if ContinuousClock.now >= next {
        let hasMore = look()
        goesOn = hear(.tick)
        next = hasMore ? .now : .now + pause
      }
      terminal.paint(frame())
      guard
        let event = terminal.nextEvent(
          timeoutMilliseconds: ContinuousClock.now >= next ? 0 : 200, unless: nil)
      else { continue }
      goesOn = hear(event)
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
