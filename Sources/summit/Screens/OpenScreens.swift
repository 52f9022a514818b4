internal import ConsultationUI
internal import NcursesTerminal
internal import TerminalCanvas

/// Runs the screens over a folder of sessions.
enum OpenScreens {
  static func run(sessions folder: String) throws {
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal()
    } catch {
      throw Refusal.work(error.description)
    }
    guard let worker = EffectWorker(folder: folder) else {
      terminal.close()
      throw Refusal.work("The system has no room for another thread. Close other programs.")
    }
    defer { terminal.close() }
    var loop = ScreenLoop(terminal: terminal, folder: folder, worker: worker)
    loop.run()
  }
}
