extension WholeObjectScanner {
  /// An object or list that is open, and what may come next in it.
  struct Frame {
    enum Part {
      case text(ArraySlice<UInt8>)
      case value, colon, comma
    }

    private enum Next {
      case keyOrEnd, key, colon, value, valueOrEnd, commaOrEnd
    }

    let start: Int
    let isList: Bool
    private var next: Next
    // Hashes: that two names share one only costs this object its privilege.
    private var names: Set<Int> = []

    init(start: Int, isList: Bool) {
      self.start = start
      self.isList = isList
      next = isList ? .valueOrEnd : .keyOrEnd
    }

    var hasMembers: Bool { !names.isEmpty }

    var mayEnd: Bool { next == .commaOrEnd || next == .keyOrEnd || next == .valueOrEnd }

    /// False where JSON doesn't allow the part here.
    mutating func take(_ part: Part) -> Bool {
      switch (part, next) {
      case (.text(let name), .keyOrEnd), (.text(let name), .key):
        next = .colon
        return Self.isName(name) && names.insert(name.hashValue).inserted
      case (.colon, .colon): next = .value
      case (.text, .value), (.text, .valueOrEnd), (.value, .value), (.value, .valueOrEnd):
        next = .commaOrEnd
      case (.comma, .commaOrEnd): next = isList ? .value : .key
      default: return false
      }
      return true
    }

    /// Read inside out, the structure between two texts would be a name.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
      switch bytes.first {
      case nil, .comma, .colon, .closeBrace, .closeBracket, .openBrace, .openBracket: false
      case .some(let byte): !byte.isJSONBlank
      }
    }
  }
}
