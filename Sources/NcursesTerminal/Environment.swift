import Glibc

/// The variables that say what the terminal is.
enum Environment {
  static var terminalType: String { value("TERM") ?? "" }

  /// no-color.org: any value but an empty one asks for no colour.
  static var asksForNoColour: Bool { !(value("NO_COLOR") ?? "").isEmpty }

  /// `SUMMIT_PALETTE`; nil where that is none of the words.
  static var palette: PaletteKind? {
    value("SUMMIT_PALETTE").flatMap { PaletteKind(rawValue: $0.lowercased()) }
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
