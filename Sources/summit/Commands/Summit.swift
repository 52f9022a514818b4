import ArgumentParser
internal import CPrivacy
import Glibc

/// The program: the screens by itself, everything else as a subcommand.
@main struct Summit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summit",
    abstract: "Notes of consultations, gathered into themes and reports.",
    discussion: "Without a subcommand it opens the screens.",
    version: "0.1.0",
    subcommands: [
      New.self, Add.self, Import.self, List.self, Show.self, History.self, Check.self,
      Repair.self, Erase.self, Themes.self, Evaluate.self, Agreement.self, Report.self,
      DecisionsCommand.self, BoardCommand.self, PresentCommand.self,
      CodebookCommand.self, GuideCommand.self, Keys.self,
    ])

  @OptionGroup var sessions: SessionsOption
  @Flag(
    help:
      "Everything by plain lines, for screen readers, braille lines, bad connections and scripts.")
  var linear = false

  func run() throws {
    try OpenScreens.run(sessions: sessions.path, linear: linear)
  }

  /// The folder where nothing but the screens is asked for. Building the tree of commands to learn
  /// that takes as long as all the rest before the first frame.
  static func folderOfScreens(asked arguments: [String]) -> String? {
    let named: String?
    switch arguments.count {
    case 0: named = nil
    case 1 where arguments[0].hasPrefix("--sessions="): named = String(arguments[0].dropFirst(11))
    case 2 where arguments[0] == "--sessions": named = arguments[1]
    default: return nil
    }
    guard named?.isEmpty != true, named?.hasPrefix("-") != true else { return nil }
    return SessionsOption.folder(named)
  }

  static func main() {
    // A reader that goes away shows itself as EPIPE, which Console ends quietly.
    signal(SIGPIPE, SIG_IGN)
    // A file that may grow no further shows itself as EFBIG, which has words for people.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Words and names may stand in them, and anybody on this machine can list processes.
    cp_blank_arguments()
    cp_leave_no_core()
    do {
      if let folder = folderOfScreens(asked: arguments) {
        return try OpenScreens.run(sessions: folder)
      }
      if let refusal = DashedText.refusal(of: arguments) { throw refusal }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let error as any Explained {
      Console.say(error.sentence)
      Glibc.exit((error as? Refusal)?.code ?? 1)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if !text.isEmpty {
        Console.say(lines: text, to: code == .success ? STDOUT_FILENO : STDERR_FILENO)
      }
      Glibc.exit(code.rawValue)
    }
  }
}
