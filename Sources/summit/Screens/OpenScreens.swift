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
    defer { terminal.close() }
    var loop = ScreenLoop(terminal: terminal, folder: folder)
    loop.run()
  }
}
