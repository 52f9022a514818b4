internal import ConsultationUI
internal import NcursesTerminal
internal import TerminalCanvas

/// Runs the screens over a folder of sessions.
enum OpenScreens {
  /// By lines where that is asked for, or where the terminal says that it can do no more.
  static func run(sessions folder: String, linear: Bool = false) throws {
    let configuration = Configuration.load()
    configuration.keys.takeEffect()
    if linear || World.variable("TERM") == "dumb" {
      for problem in configuration.problems { Console.say(problem) }
      var loop = LinearLoop(folder: folder)
      return try loop.run()
    }
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(palette: configuration.palette)
    } catch {
      guard error != .noResources else { throw Refusal.work(error.description) }
      throw Refusal.work("\(error.description.dropLast()); summit --linear works by plain lines.")
    }
    guard let worker = EffectWorker(folder: folder) else {
      terminal.close()
      throw Refusal.work("The system has no room for another thread. Close other programs.")
    }
    defer { terminal.close() }
    var loop = ScreenLoop(
      terminal: terminal, folder: folder, worker: worker, configuration: configuration)
    loop.run()
  }
}
