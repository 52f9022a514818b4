import ArgumentParser

/// The folder that sessions are kept in.
struct SessionsOption: ParsableArguments {
  @Option(
    name: .customLong("sessions"),
    help: ArgumentHelp(
      "The folder of session files (default: $SUMMIT_SESSIONS, else Sessions).", valueName: "dir"),
    completion: .directory)
  var given: String?

  var path: String { Self.folder(given) }

  static func folder(_ given: String?) -> String {
    given ?? World.variable("SUMMIT_SESSIONS") ?? "Sessions"
  }
}
