/// Cuts a damaged text into tokens. Every byte is looked at a bounded number of times.
struct SalvageLexer {
  let bytes: [UInt8]
  var position = 0
  var faults: [SalvageFault] = []
  /// Faults beyond those that are listed.
  private(set) var unlisted = 0
  /// Whether one of those is a loss.
  private(set) var hidesLoss = false
  private var lastPlaces: [String: Int] = [:]
  private var wholes: [Range<Int>]
  private var nextWhole = 0
  /// Whether a name is what should come next.
  var expectsName = false
  /// How many bytes may still be read a second time.
  var patience: Int

  private static let mostFaults = 1000
  private static let sameStretch = 160
  // Far more blanks than anybody indents by.
  private static let farthest = 400

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    wholes = WholeObjects.spans(in: bytes)
    patience = 2 * bytes.count + 4096
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Where the next whole object begins, else the end: no damage reaches beyond.
  var limit: Int { nextWhole < wholes.count ? wholes[nextWhole].lowerBound : bytes.count }

  mutating func next() -> SalvageToken {
    // A loop: a stranger's file may hold a million of what is passed over.
    while true {
      if let token = attempt() { return token }
    }
  }

  /// Nil where something was passed over.
  private mutating func attempt() -> SalvageToken? {
    while position < limit, bytes[position].isJSONBlank { position += 1 }
    guard position < limit else { return wholeOrEnd() }
    let offset = position
    switch bytes[position] {
    case .openBrace, .openBracket:
      return single(.open(isList: bytes[offset] == .openBracket))
    case .closeBrace, .closeBracket:
      return single(.close(isList: bytes[offset] == .closeBracket))
    case .comma: return single(.comma)
    case .colon:
      note(offset, "a colon stands where none belongs", "Remove it")
      position += 1
      return nil
    case .quote: return text()
    default: return other()
    }
  }

  mutating func note(_ offset: Int, _ problem: String, _ remedy: String, isLoss: Bool = false) {
    // A line of rubbish is one fault, not a hundred.
    if let last = lastPlaces[problem], last <= offset, offset - last < Self.sameStretch,
      !bytes[last..<min(offset, bytes.count)].contains(.newline)
    {
      return
    }
    lastPlaces[problem] = offset
    guard faults.count < Self.mostFaults else {
      unlisted += 1
      hidesLoss = hidesLoss || isLoss
      return
    }
    faults.append(
      SalvageFault(offset: offset, problem: problem, remedy: remedy, isLoss: isLoss))
  }

  private mutating func single(_ kind: SalvageToken.Kind) -> SalvageToken {
    position += 1
    return SalvageToken(kind: kind, offset: position - 1)
  }

  private mutating func wholeOrEnd() -> SalvageToken? {
    guard nextWhole < wholes.count else { return SalvageToken(kind: .end, offset: bytes.count) }
    let span = wholes[nextWhole]
    nextWhole += 1
    do {
      let value = try JSONValue(parsing: Array(bytes[span]))
      position = span.upperBound
      return SalvageToken(kind: .whole(value), offset: span.lowerBound)
    } catch {
      // The two readers disagree; the object is read like any damaged part.
      return nil
    }
  }

  /// The first place from `index` on that is not blank, if it is near; else `index` itself.
  func afterBlanks(_ index: Int) -> Int {
    var end = index
    while end < limit, bytes[end].isJSONBlank, end - index < Self.farthest { end += 1 }
    return end
  }

  /// The first place from `index` on that is no blank of the same line.
  func afterIndent(_ index: Int) -> Int {
    var end = index
    while end < limit, bytes[end] == 32 || bytes[end] == 9 { end += 1 }
    return end
  }

  /// Whether a name in quotation marks with its colon begins at `index`.
  func isKey(at index: Int) -> Bool {
    guard index < limit, bytes[index] == .quote else { return false }
    var end = index + 1
    while end < limit, end - index < 64, bytes[end].isNameByte { end += 1 }
    guard end > index + 1, end < limit, bytes[end] == .quote else { return false }
    let colon = afterBlanks(end + 1)
    return colon < limit && bytes[colon] == .colon
  }

  /// Whether a line that a merge left behind begins at `index`: `<<<<<<< HEAD`.
  func isConflictMark(at index: Int) -> Bool {
    guard index + 7 <= limit, let first = bytes[index...].first,
      [60, 61, 62, 124].contains(first), index == 0 || bytes[index - 1] == .newline
    else { return false }
    return bytes[index..<index + 7].allSatisfy { $0 == first }
  }
}

extension UInt8 {
  /// Bytes that no text in UTF-8 holds, unless something went over it.
  var isDamage: Bool {
    switch self {
    case 9, 10, 13: false
    case 0..<0x20, 0x7F, 0xC0, 0xC1, 0xF5...0xFF: true
    default: false
    }
  }

  var isNameByte: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 95, 45: true
    default: false
    }
  }
}
