import TerminalCanvas

/// Turns the bytes of a terminal into keys and pastes, in whatever pieces they arrive.
struct KeyDecoder {
  /// A longer paste comes as several, so that no byte of it is lost: 16 MiB.
  static let pasteLimit = 16 << 20

  var bytes: [UInt8] = []
  /// The first byte that isn't decoded yet.
  var position = 0
  var isPasting = false
  /// In a paste: no end of it lies before this.
  var searched = 0
  /// Nothing more came in time, so what looks unfinished is all there is.
  var isLate = false
  let terminfo: [[UInt8]: Key]

  init(terminfo: [[UInt8]: Key] = [:]) {
    self.terminfo = terminfo
  }

  /// What one or more bytes mean.
  enum Step: Equatable {
    case key(Key, length: Int)
    case skip(length: Int)
    case pasteBegins(length: Int)
    case unfinished
  }

  /// How long the rest of what has begun may take; nil if nothing has. A terminal sends the bytes
  /// of a key at once, so Esc alone is soon known; a paste may stall on a slow line.
  var patienceMilliseconds: Int? {
    if isPasting { return position < bytes.count ? 1000 : nil }
    return position < bytes.count ? 25 : nil
  }

  mutating func feed(_ more: [UInt8]) {
    isLate = isLate && more.isEmpty
    bytes += more
  }

  mutating func stopWaiting() { isLate = true }

  mutating func next() -> TerminalEvent? {
    while position < bytes.count {
      if isPasting { return nextPaste() }
      switch step(at: bytes[position...]) {
      case .key(let key, let length):
        advance(by: length)
        return .key(key)
      case .skip(let length): advance(by: length)
      case .pasteBegins(let length):
        advance(by: length)
        isPasting = true
        searched = position
      case .unfinished: return nil
      }
    }
    return nil
  }

  mutating func advance(by length: Int) {
    position += length
    guard position == bytes.count else { return }
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 16)
    position = 0
    isLate = false
  }
}
