/// An object read out of a damaged text.
package struct SalvagedObject: Sendable {
  /// Where it begins, in bytes; nil where that isn't known.
  package let offset: Int?
  /// Whether it was valid JSON as it stood.
  package let isWhole: Bool
  package var members: [SalvagedMember] = []
  /// Text that stands in it without a name.
  package var pieces: [SalvagedPiece] = []
  /// Objects that stand in it without a name.
  package var loose: [SalvagedObject] = []
  /// Whether the text ends before the object does.
  package var isCut = false

  init(offset: Int?, isWhole: Bool) {
    self.offset = offset
    self.isWhole = isWhole
  }

  init(whole members: [JSONMember], offset: Int?) {
    self.init(offset: offset, isWhole: true)
    self.members = members.map {
      SalvagedMember(name: $0.name, value: .plain($0.value), offset: offset)
    }
  }

  package func value(_ name: String) -> SalvagedValue? {
    members.first { $0.name == name }?.value
  }
}

/// A name and its value. A name may stand twice.
package struct SalvagedMember: Sendable {
  package let name: String
  package let value: SalvagedValue
  package let offset: Int?
  /// False where a part of the value is lost.
  package let isSound: Bool

  package init(name: String, value: SalvagedValue, offset: Int?, isSound: Bool = true) {
    self.name = name
    self.value = value
    self.offset = offset
    self.isSound = isSound
  }
}

/// A value of which parts may have been damaged.
package enum SalvagedValue: Sendable {
  /// Without damage, or text of which a part is lost.
  case plain(JSONValue)
  case object(SalvagedObject)
  case list([SalvagedMember])

  /// What a list holds; a plain one too.
  package var elements: [SalvagedMember]? {
    switch self {
    case .list(let elements): elements
    case .plain(.array(let values)):
      values.map { SalvagedMember(name: "", value: .plain($0), offset: nil) }
    default: nil
    }
  }

  package var object: SalvagedObject? {
    switch self {
    case .object(let object): object
    case .plain(.object(let members)): SalvagedObject(whole: members, offset: nil)
    default: nil
    }
  }

  /// The value as JSON, what is loose in it left out.
  package var json: JSONValue {
    switch self {
    case .plain(let value): value
    case .list(let elements): .array(elements.map(\.value.json))
    case .object(let object): .object(object.jsonMembers)
    }
  }
}

extension SalvagedObject {
  /// Each name once, as JSON needs it: the first of each stays.
  package var jsonMembers: [JSONMember] {
    var names: Set<String> = []
    return members.filter { names.insert($0.name).inserted }
      .map { JSONMember($0.name, $0.value.json) }
  }
}

/// Text that belongs to nothing, and where it stands.
package struct SalvagedPiece: Sendable {
  package let text: String
  package let offset: Int

  package init(text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }
}
