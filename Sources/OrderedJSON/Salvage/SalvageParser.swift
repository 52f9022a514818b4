/// Puts the tokens of a damaged text together again: what closes nothing is passed over, what is
/// not closed is closed where it must have ended.
struct SalvageParser {
  private(set) var objects: [SalvagedObject] = []
  private(set) var pieces: [SalvagedPiece] = []
  var frames: [SalvageFrame] = []
  private var lexer: SalvageLexer

  static let deepest = 64

  init(_ bytes: [UInt8]) {
    lexer = SalvageLexer(bytes)
  }

  var faults: [SalvageFault] { lexer.faults }
  var unlisted: Int { lexer.unlisted }
  var hidesLoss: Bool { lexer.hidesLoss }

  mutating func run() {
    while true {
      lexer.expectsName = frames.last.map { !$0.isList && $0.pending == nil } ?? false
      let token = lexer.next()
      if case .end = token.kind { break }
      take(token)
    }
    if !frames.isEmpty { noteEnd() }
    while !frames.isEmpty {
      frames[frames.count - 1].isCut = true
      pop()
    }
  }

  private mutating func take(_ token: SalvageToken) {
    switch token.kind {
    case .open(let isList): open(isList: isList, at: token.offset)
    case .close(let isList): close(isList: isList, at: token.offset)
    case .comma: comma(at: token.offset)
    case .key(let name): key(name, token)
    case .text(let text):
      if isNameWithoutColon(text, token) { return key(text, token) }
      value(.plain(.string(text)), token)
    case .literal(let literal): value(.plain(literal), token)
    case .whole(let json): whole(json, token)
    case .piece(let text): piece(text, token)
    case .end: break
    }
  }

  mutating func note(
    _ offset: Int, _ problem: String, _ remedy: String, isLoss: Bool = false
  ) {
    lexer.note(offset, problem, remedy, isLoss: isLoss)
  }

  /// Only brackets missing that close what is complete lose nothing.
  private mutating func noteEnd() {
    let isComplete = frames.count == 1 && frames[0].hasEnded
    note(
      lexer.bytes.count, "the text ends before everything is closed",
      isComplete ? "Add the brackets at its end" : "Take what comes after from a copy",
      isLoss: !isComplete)
  }

  /// Closes the topmost frame and hands it to the one below.
  mutating func pop() {
    guard let frame = frames.popLast() else { return }
    if let lost = frame.pending { noteMissingValue(lost) }
    guard !frames.isEmpty else {
      objects += frame.objects
      pieces += frame.loosePieces
      return
    }
    frames[frames.count - 1].add(frame)
  }

  private mutating func whole(_ json: JSONValue, _ token: SalvageToken) {
    guard case .object(let members) = json else { return }
    prepareObject(at: token.offset)
    let object = SalvagedObject(whole: members, offset: token.offset)
    guard !frames.isEmpty else {
      objects.append(object)
      return
    }
    frames[frames.count - 1].add(.object(object), at: token.offset)
  }

  private mutating func piece(_ text: String, _ token: SalvageToken) {
    guard !text.isEmpty else { return }
    guard !frames.isEmpty else {
      pieces.append(SalvagedPiece(text: text, offset: token.offset))
      return
    }
    frames[frames.count - 1].add(piece: text, at: token.offset)
  }

  private mutating func value(_ value: SalvagedValue, _ token: SalvageToken) {
    guard !frames.isEmpty else {
      if case .plain(.string(let text)) = value { piece(text, token) }
      return
    }
    if frames[frames.count - 1].needsComma { noteMissingComma(token.offset) }
    frames[frames.count - 1].add(value, at: token.offset, isSound: token.isSound)
  }

  mutating func noteMissingValue(_ name: SalvagedPiece) {
    note(name.offset, "\(name.text.quoted) has no value", "Write it", isLoss: true)
  }

  private mutating func isNameWithoutColon(_ text: String, _ token: SalvageToken) -> Bool {
    guard token.isBeforeValue, let frame = frames.last, !frame.isList, frame.pending == nil,
      text.utf8.allSatisfy(\.isNameByte)
    else { return false }
    note(token.offset, "a name has no colon", "Add it")
    return true
  }

  mutating func noteMissingComma(_ offset: Int) {
    note(offset, "a comma is missing before this", "Add it")
  }

  private mutating func comma(at offset: Int) {
    guard !frames.isEmpty, frames[frames.count - 1].takeComma() else {
      note(offset, "a comma stands where none belongs", "Remove it")
      return
    }
  }
}
