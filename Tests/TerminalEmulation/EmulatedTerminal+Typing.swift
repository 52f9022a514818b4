import CVterm
package import TerminalCanvas

extension EmulatedTerminal {
  package func type(_ text: String) { send(Array(text.utf8)) }

  /// Bytes just as they are.
  package func send(_ bytes: [UInt8]) {
    unsent += bytes
    exchange()
  }

  package func press(_ keys: Key...) {
    for key in keys { press(key) }
  }

  /// As a terminal pastes: line ends as CR, marked if the program has asked for that.
  package func paste(_ text: String) {
    vterm_keyboard_start_paste(emulator.pointee.vterm)
    takeReplies()
    unsent += text.utf8.map { $0 == 10 ? 13 : $0 }
    vterm_keyboard_end_paste(emulator.pointee.vterm)
    takeReplies()
    exchange()
  }

  private func press(_ key: Key) {
    if let bytes = Self.plainBytes(of: key) { return send(bytes) }
    let (code, modifier) = Self.code(of: key)
    vterm_keyboard_key(emulator.pointee.vterm, code, modifier)
    takeReplies()
    exchange()
  }

  private static func plainBytes(of key: Key) -> [UInt8]? {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let letter): letter.asciiValue.map { [$0 & 31] }
    case .enter: [13]
    case .escape: [27]
    case .tab: [9]
    case .backspace: [127]
    case .backTab: Array("\u{1B}[Z".utf8)
    default: nil
    }
  }

  private static func code(of key: Key) -> (VTermKey, VTermModifier) {
    switch key {
    case .up: (VTERM_KEY_UP, VTERM_MOD_NONE)
    case .down: (VTERM_KEY_DOWN, VTERM_MOD_NONE)
    case .left: (VTERM_KEY_LEFT, VTERM_MOD_NONE)
    case .right: (VTERM_KEY_RIGHT, VTERM_MOD_NONE)
    case .home: (VTERM_KEY_HOME, VTERM_MOD_NONE)
    case .end: (VTERM_KEY_END, VTERM_MOD_NONE)
    case .pageUp: (VTERM_KEY_PAGEUP, VTERM_MOD_NONE)
    case .pageDown: (VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE)
    case .delete: (VTERM_KEY_DEL, VTERM_MOD_NONE)
    case .wordLeft: (VTERM_KEY_LEFT, VTERM_MOD_CTRL)
    case .wordRight: (VTERM_KEY_RIGHT, VTERM_MOD_CTRL)
    case .controlUp: (VTERM_KEY_UP, VTERM_MOD_CTRL)
    case .controlDown: (VTERM_KEY_DOWN, VTERM_MOD_CTRL)
    case .shiftUp: (VTERM_KEY_UP, VTERM_MOD_SHIFT)
    case .shiftDown: (VTERM_KEY_DOWN, VTERM_MOD_SHIFT)
    case .shiftLeft: (VTERM_KEY_LEFT, VTERM_MOD_SHIFT)
    case .shiftRight: (VTERM_KEY_RIGHT, VTERM_MOD_SHIFT)
    case .function(let number): (functionKey(number), VTERM_MOD_NONE)
    default: (VTERM_KEY_NONE, VTERM_MOD_NONE)
    }
  }

  private static func functionKey(_ number: Int) -> VTermKey {
    VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number))
  }
}
