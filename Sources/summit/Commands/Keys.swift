import ArgumentParser
internal import ConsultationUI
internal import TerminalCanvas

extension Summit {
  /// `summit keys`: the keys that are in force, by the names under which they can be changed.
  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the keys of every screen as they are in force, and check the configuration.",
      discussion: """
        The names of screens and of what keys do are those that the configuration file takes: \
        $XDG_CONFIG_HOME/summit/config.json, else ~/.config/summit/config.json. What is wrong \
        with it is said, and the exit code is 1 then.
        """)

    @Argument(help: "The screens to list (default: all of them).")
    var screens: [String] = []

    func run() throws {
      let names = KeyReference.tables.map(\.screen)
      if let unknown = screens.first(where: { !names.contains($0) }) {
        throw ValidationError("There is no screen \(unknown): \(names.joined(separator: ", ")).")
      }
      let configuration = summit.Configuration.load()
      configuration.keys.takeEffect()
      let tables = KeyReference.tables.filter { screens.isEmpty || screens.contains($0.screen) }
      let rows = tables.flatMap { table in
        table.keys.map { action, keys, help in
          [table.screen, action, keys.map(\.label).joined(separator: " "), help]
        }
      }
      try Console.show(Columns.aligned(rows))
      for problem in configuration.problems { Console.say(problem) }
      if !configuration.problems.isEmpty { throw ExitCode(1) }
    }
  }
}
