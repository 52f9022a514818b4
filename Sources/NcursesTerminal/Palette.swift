import CNcurses
import TerminalCanvas

/// The colours and attributes by which this terminal shows a style.
struct Palette {
  private let isColourful: Bool
  private let kind: PaletteKind
  private let colours: Int

  /// Call after the screen is open. The terminal's own background stays.
  init(usesColour: Bool, kind: PaletteKind = .dark) {
    isColourful = usesColour && has_colors() && start_color() == OK
    self.kind = kind
    guard isColourful else {
      colours = 0
      return
    }
    let background: Int16 = use_default_colors() == OK ? -1 : Int16(COLOR_BLACK)
    colours = Int(cn_colour_count())
    for ink in Ink.allCases {
      guard let colour = kind.colour(of: ink, among: colours) else { continue }
      init_pair(Int16(ink.rawValue), colour, background)
    }
  }

  func pair(of style: Style) -> Int16 {
    guard isColourful, kind.colour(of: style.ink, among: colours) != nil else { return 0 }
    return Int16(style.ink.rawValue)
  }

  func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = pair(of: style) == 0 ? attributesInPlaceOfColour(style.ink) : 0
    if style.bold { attributes |= CN_BOLD }
    if style.dim, kind != .contrast { attributes |= CN_DIM }
    if style.reverse { attributes |= CN_REVERSE }
    if style.underline { attributes |= CN_UNDERLINE }
    return attributes
  }

  private func attributesInPlaceOfColour(_ ink: Ink) -> attr_t {
    switch ink {
    case .default, .good: 0
    case .quiet: kind == .contrast ? 0 : CN_DIM
    case .accent, .warning: CN_BOLD
    case .bad: CN_BOLD | CN_UNDERLINE
    case .mention, .tag: CN_UNDERLINE
    }
  }
}
