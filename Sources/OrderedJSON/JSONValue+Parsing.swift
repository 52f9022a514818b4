import CJansson

extension JSONValue {
  /// Reads one JSON document; a byte-order mark before it is passed over.
  ///
  /// Refuses whatever could be misread: a name twice in one object, NUL characters, whole
  /// numbers beyond 64 bits, text that is not UTF-8, more than 2048 levels, more than four million
  /// values.
  package init(parsing bytes: [UInt8]) throws(JSONFault) {
    guard bytes.count <= Self.mostValues || Self.values(in: bytes) <= Self.mostValues else {
      throw JSONFault(
        line: 1, column: 1,
        problem: "more than \(Self.mostValues / 1_000_000) million values stand in it",
        remedy: "Check that this is the file that you meant, or split it")
    }
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

  // Two bytes of text become up to three hundred of memory, so the bytes of a file are no bound.
  private static let mostValues = 4_000_000

  /// No fewer than there are: every value but the first follows one of these.
  private static func values(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in buffer where byte == 0x2C || byte == 0x5B || byte == 0x7B { count += 1 }
      return count
    }
  }

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
