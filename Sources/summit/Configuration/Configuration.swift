internal import ConsultationUI
internal import NcursesTerminal

/// What somebody wants otherwise than the program comes (docs/configuration.md).
struct Configuration: Equatable {
  var keys = KeyPreferences()
  /// Nil for the usual one.
  var palette: PaletteKind?
  var ringsBell = false
  /// What is wrong with the file, each in a sentence; the rest of it counts all the same.
  var problems: [String] = []

  /// The first of what is wrong, and where the rest is told.
  var problem: String? {
    guard let first = problems.first else { return nil }
    return problems.count == 1
      ? first : "\(first) summit keys names all \(problems.count) faults."
  }

  /// Where it stands, as the XDG base directory specification names it; nil where there is no home.
  static var path: String? {
    if let folder = World.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return "\(folder)/summit/config.json"
    }
    return World.variable("HOME").map { "\($0)/.config/summit/config.json" }
  }

  static func load() -> Configuration {
    guard let path else { return Configuration() }
    return ConfigurationFile.load(path)
  }
}
