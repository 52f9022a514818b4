import CNcurses
import TerminalCanvas

/// The colours and attributes by which this terminal shows a style.
struct Palette {
  private let isColourful: Bool
  private let hasBrightColours: Bool

  /// Call after the screen is open. The terminal's own background stays.
  init(usesColour: Bool) {
    isColourful = usesColour && has_colors() && start_color() == OK
    guard isColourful else {
      hasBrightColours = false
      return
    }
    let background: Int16 = use_default_colors() == OK ? -1 : Int16(COLOR_BLACK)
    let hasBright = cn_colour_count() >= 16
    hasBrightColours = hasBright
    for ink in Ink.allCases {
      guard let colour = Self.colour(of: ink, hasBright: hasBright) else { continue }
      init_pair(Int16(ink.rawValue), colour, background)
    }
  }

  /// Nil for the terminal's own colour. Blue is left out: it can't be read on black.
  private static func colour(of ink: Ink, hasBright: Bool) -> Int16? {
    switch ink {
    case .default: nil
    case .quiet: hasBright ? 8 : nil
    case .accent, .mention: Int16(COLOR_CYAN)
    case .good: Int16(COLOR_GREEN)
    case .warning: Int16(COLOR_YELLOW)
    case .bad: Int16(COLOR_RED)
    case .tag: Int16(COLOR_MAGENTA)
    }
  }

  func pair(of style: Style) -> Int16 {
    guard isColourful, Self.colour(of: style.ink, hasBright: hasBrightColours) != nil else {
      return 0
    }
    return Int16(style.ink.rawValue)
  }

  func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = pair(of: style) == 0 ? attributesInPlaceOfColour(style.ink) : 0
    if style.bold { attributes |= CN_BOLD }
    if style.dim { attributes |= CN_DIM }
    if style.reverse { attributes |= CN_REVERSE }
    if style.underline { attributes |= CN_UNDERLINE }
    return attributes
  }

  private func attributesInPlaceOfColour(_ ink: Ink) -> attr_t {
    switch ink {
    case .default, .good: 0
    case .quiet: CN_DIM
    case .accent, .warning: CN_BOLD
    case .bad: CN_BOLD | CN_UNDERLINE
    case .mention, .tag: CN_UNDERLINE
    }
  }
}
