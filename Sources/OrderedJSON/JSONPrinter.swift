/// Writes JSON values at the end of one buffer.
struct JSONPrinter {
  var bytes: [UInt8] = []
  /// Blanks per level; nil puts everything on one line.
  private let indent: Int?
  /// Levels that get lines of their own; deeper ones would be blanks more than anything else.
  private static let deepestLine = 16

  /// Lists of plain values up to this many bytes stay on one line.
  private static let shortList = 72

  init(indent: Int?) {
    self.indent = indent
    if indent != nil { bytes.reserveCapacity(1 << 16) }
  }

  mutating func append(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let truth): append(truth ? "true" : "false")
    case .integer(let number): append("\(number)")
    // JSON has no word for infinity or for what is no number.
    case .number(let number): append(number.isFinite ? "\(number)" : "null")
    case .string(let text): appendQuoted(text)
    case .array(let elements): appendList(elements, depth: depth)
    case .object(let members): appendObject(members, depth: depth)
    }
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func appendObject(_ members: [JSONMember], depth: Int) {
    guard !members.isEmpty else { return append("{}" as StaticString) }
    append("{" as StaticString)
    for (index, member) in members.enumerated() {
      startItem(index, depth: depth)
      appendQuoted(member.name)
      append(indent == nil ? ":" : ": " as StaticString)
      append(member.value, depth: depth + 1)
    }
    breakLine(depth: depth)
    append("}" as StaticString)
  }

  private mutating func appendList(_ elements: [JSONValue], depth: Int) {
    guard !elements.isEmpty else { return append("[]" as StaticString) }
    if indent != nil, appendShortList(elements) { return }
    append("[" as StaticString)
    for (index, element) in elements.enumerated() {
      startItem(index, depth: depth)
      append(element, depth: depth + 1)
    }
    breakLine(depth: depth)
    append("]" as StaticString)
  }

  /// Writes `["full-fibre", "rural"]`, or nothing where that is too long.
  private mutating func appendShortList(_ elements: [JSONValue]) -> Bool {
    guard elements.count <= Self.shortList / 2, elements.allSatisfy(\.isPlain) else { return false }
    let start = bytes.count
    append("[" as StaticString)
    for (index, element) in elements.enumerated() {
      if index > 0 { append(", " as StaticString) }
      append(element, depth: 0)
      guard bytes.count - start < Self.shortList else {
        bytes.removeSubrange(start...)
        return false
      }
    }
    append("]" as StaticString)
    return true
  }

  private mutating func startItem(_ index: Int, depth: Int) {
    if index > 0 { append("," as StaticString) }
    breakLine(depth: depth + 1)
  }

  private mutating func breakLine(depth: Int) {
    guard let indent, depth <= Self.deepestLine else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent * depth { bytes.append(UInt8(ascii: " ")) }
  }
}

extension JSONValue {
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
