import CJansson

extension JSONValue {
  /// Reads one JSON document; a byte-order mark before it is passed over.
  ///
  /// Refuses whatever could be misread: a name twice in one object, NUL characters, whole
  /// numbers beyond 64 bits, text that is not UTF-8, more than 2048 levels.
  package init(parsing bytes: [UInt8]) throws(JSONFault) {
    var error = json_error_t()
    let root = bytes.withUnsafeBytes { buffer in
      let text = UnsafeRawBufferPointer(rebasing: buffer.dropFirst(Self.markLength(of: buffer)))
      // Jansson takes no empty pointer.
      guard let start = text.baseAddress else { return json_loadb("", 0, Self.flags, &error) }
      return json_loadb(start, text.count, Self.flags, &error)
    }
    guard let root else { throw JSONFault(error, in: bytes) }
    defer { json_decref(root) }
    self.init(root)
  }

  private static let flags = Int(JSON_REJECT_DUPLICATES | JSON_DECODE_ANY)

  // Editors on Windows put U+FEFF before a file's text.
  private static func markLength(of buffer: UnsafeRawBufferPointer) -> Int {
    buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private init(_ json: UnsafeMutablePointer<json_t>) {
    switch json.pointee.type {
    case JSON_OBJECT: self = .object(Self.members(of: json))
    case JSON_ARRAY: self = .array(Self.elements(of: json))
    case JSON_STRING: self = .string(Self.text(json_string_value(json), json_string_length(json)))
    case JSON_INTEGER: self = .integer(Int(json_integer_value(json)))
    case JSON_REAL: self = .number(json_real_value(json))
    case JSON_TRUE: self = .bool(true)
    case JSON_FALSE: self = .bool(false)
    default: self = .null
    }
  }

  private static func members(of json: UnsafeMutablePointer<json_t>) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(json_object_size(json))
    var iterator = json_object_iter(json)
    while let member = iterator, let value = json_object_iter_value(member) {
      let name = text(json_object_iter_key(member), json_object_iter_key_len(member))
      members.append(JSONMember(name, JSONValue(value)))
      iterator = json_object_iter_next(json, member)
    }
    return members
  }

  private static func elements(of json: UnsafeMutablePointer<json_t>) -> [JSONValue] {
    (0..<json_array_size(json)).compactMap { json_array_get(json, $0).map { JSONValue($0) } }
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    return String(decoding: bytes, as: UTF8.self)
  }
}
