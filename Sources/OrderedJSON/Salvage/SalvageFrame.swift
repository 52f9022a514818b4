/// An object or a list of a damaged text while it is open.
struct SalvageFrame {
  let isList: Bool
  var isCut = false
  private(set) var needsComma = false
  private(set) var endsWithComma = false
  /// Whether a list has items that are neither objects nor lists.
  private(set) var holdsPlainValues = false
  private var object: SalvagedObject
  private var elements: [SalvagedMember] = []
  /// A name that waits for its value.
  private(set) var pending: SalvagedPiece?

  init(offset: Int, isList: Bool) {
    self.isList = isList
    object = SalvagedObject(offset: offset, isWhole: false)
  }

  /// Whether everything in it is complete: only its own bracket is missing.
  var hasEnded: Bool {
    needsComma && object.members.last?.value.elements != nil && pending == nil
  }

  func repeats(_ name: String) -> Bool {
    object.members.count > 1 && object.members[0].name == name
  }

  /// False where there is nothing that a comma could follow.
  mutating func takeComma() -> Bool {
    defer {
      endsWithComma = true
      needsComma = false
    }
    return needsComma
  }

  /// Waits for the value of a name; hands back a name that is waiting already.
  mutating func expect(_ name: String, at offset: Int) -> SalvagedPiece? {
    defer { pending = SalvagedPiece(text: name, offset: offset) }
    noteItem()
    needsComma = false
    return pending
  }

  mutating func add(_ value: SalvagedValue, at offset: Int, isSound: Bool = true) {
    noteItem()
    if isList {
      if value.object == nil, value.elements == nil { holdsPlainValues = true }
      elements.append(SalvagedMember(name: "", value: value, offset: offset, isSound: isSound))
    } else if let name = pending {
      pending = nil
      object.members.append(
        SalvagedMember(name: name.text, value: value, offset: name.offset, isSound: isSound))
    } else {
      addLoose(value, at: offset)
    }
  }

  /// Text without quotation marks is the value of a name that waits for one.
  mutating func add(piece text: String, at offset: Int) {
    guard pending == nil else {
      return add(.plain(.string(text)), at: offset, isSound: false)
    }
    object.pieces.append(SalvagedPiece(text: text, offset: offset))
  }

  mutating func add(_ frame: SalvageFrame) {
    let offset = frame.object.offset ?? 0
    guard frame.isList else { return add(.object(frame.closed), at: offset) }
    if !isList, pending == nil {
      // A list without a name: what it holds is loose.
      for element in frame.elements { add(element.value, at: element.offset ?? offset) }
    } else {
      add(.list(frame.elements), at: offset)
    }
    object.pieces += frame.object.pieces
  }

  /// What the frame comes to where nothing is below it.
  var objects: [SalvagedObject] {
    isList ? elements.compactMap(\.value.object) : [closed]
  }

  var loosePieces: [SalvagedPiece] { isList ? object.pieces : [] }

  private var closed: SalvagedObject {
    var object = object
    object.isCut = isCut
    return object
  }

  private mutating func noteItem() {
    needsComma = true
    endsWithComma = false
  }

  private mutating func addLoose(_ value: SalvagedValue, at offset: Int) {
    if let loose = value.object {
      object.loose.append(loose)
    } else if let elements = value.elements {
      for element in elements { addLoose(element.value, at: element.offset ?? offset) }
    } else if case .plain(.string(let text)) = value {
      object.pieces.append(SalvagedPiece(text: text, offset: offset))
    }
  }
}
