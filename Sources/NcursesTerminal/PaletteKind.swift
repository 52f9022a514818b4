import CNcurses
import TerminalCanvas

/// Colours for eyes and backgrounds; what they say is always said by words or marks as well.
package enum PaletteKind: String, CaseIterable, Sendable {
  case dark, light
  /// No colour and nothing dim: the terminal's own ink, bold and underlined.
  case contrast
  /// Blue and orange for green and red, after Okabe and Ito, "Color Universal Design" (2008).
  case safe

  /// Nil for the terminal's own colour. Blue is left out on dark: it can't be read on black.
  func colour(of ink: Ink, among count: Int) -> Int16? {
    switch self {
    case .contrast: nil
    case .dark: Self.basic(ink, bright: count >= 16)
    case .light: count >= 256 ? Self.onLight(ink) : Self.basicOnLight(ink)
    case .safe: count >= 256 ? Self.safe(ink) : Self.basicSafe(ink, bright: count >= 16)
    }
  }

  private static func basic(_ ink: Ink, bright: Bool) -> Int16? {
    switch ink {
    case .default: nil
    case .quiet: bright ? 8 : nil
    case .accent, .mention: Int16(COLOR_CYAN)
    case .good: Int16(COLOR_GREEN)
    case .warning: Int16(COLOR_YELLOW)
    case .bad: Int16(COLOR_RED)
    case .tag: Int16(COLOR_MAGENTA)
    }
  }

  // Numbers of xterm's 256 colours, dark enough to read on white.
  private static func onLight(_ ink: Ink) -> Int16? {
    switch ink {
    case .default: nil
    case .quiet: 241
    case .accent: 25
    case .mention: 24
    case .good: 22
    case .warning: 94
    case .bad: 124
    case .tag: 90
    }
  }

  private static func basicOnLight(_ ink: Ink) -> Int16? {
    switch ink {
    case .default, .quiet, .warning: nil
    case .accent, .mention: Int16(COLOR_BLUE)
    case .good: Int16(COLOR_GREEN)
    case .bad: Int16(COLOR_RED)
    case .tag: Int16(COLOR_MAGENTA)
    }
  }

  private static func safe(_ ink: Ink) -> Int16? {
    switch ink {
    case .default: nil
    case .quiet: 8
    case .accent, .mention: 117
    case .good: 33
    case .warning: 220
    case .bad: 208
    case .tag: 175
    }
  }

  private static func basicSafe(_ ink: Ink, bright: Bool) -> Int16? {
    switch ink {
    case .good: Int16(COLOR_CYAN)
    case .bad: Int16(COLOR_YELLOW)
    case .accent, .mention: nil
    default: basic(ink, bright: bright)
    }
  }
}
