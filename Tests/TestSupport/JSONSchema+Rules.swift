import OrderedJSON

extension JSONMember {
  /// Whether `value` keeps this rule of a schema; a rule for another type of value is kept.
  func allows(_ value: JSONValue) -> Bool {
    switch (name, self.value, value) {
    case ("type", .string(let type), _): value.isOf(type)
    case ("type", .array(let types), _): types.contains { $0.text.map(value.isOf) ?? false }
    case ("enum", .array(let allowed), _): allowed.contains(value)
    case ("const", let only, _): only == value
    case ("minItems", .integer(let least), .array(let items)): items.count >= least
    case ("maxItems", .integer(let most), .array(let items)): items.count <= most
    case ("minLength", .integer(let least), .string(let text)): text.unicodeScalars.count >= least
    case ("maxLength", .integer(let most), .string(let text)): text.unicodeScalars.count <= most
    case ("minimum", .integer(let least), .integer(let number)): number >= least
    case ("maximum", .integer(let most), .integer(let number)): number <= most
    case ("minimum", .integer(let least), .number(let number)): number >= Double(least)
    case ("maximum", .integer(let most), .number(let number)): number <= Double(most)
    case ("pattern", .string(let pattern), .string(let text)): TextPattern(pattern).matches(text)
    default: true
    }
  }
}

extension JSONValue {
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  var members: [String: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer),
      ("number", .number), ("string", .string), ("array", .array), ("object", .object):
      true
    default: false
    }
  }
}
