internal import OrderedJSON

extension JSONValue {
  /// Null where there is no text.
  static func text(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember($0.0, $0.1) })
  }
}
