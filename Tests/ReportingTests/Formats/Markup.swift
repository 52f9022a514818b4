/// What a test has to know of XML and of pages: whether elements close as they open, and what they
/// say.
struct Markup {
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private static let alone: Set<Substring> = ["meta", "link", "br", "hr", "input", "img"]

  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// The words between tags, a bar after each cell and a line end after each row.
  private(set) var words = ""

  /// Throws where anything is not as a strict reader wants it.
  init(_ bytes: [UInt8], isPage: Bool = false) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      try take(words: rest[..<start], in: open.last)
      guard let end = Self.end(of: rest[start...]) else { throw Fault(description: "no end") }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = tag.dropFirst()
        guard open.popLast() == name else { throw Fault(description: "</\(name)> is not open") }
        if ["td", "th", "w:tc", "c"].contains(name) { words += "|" }
        if ["tr", "w:tr", "row", "p", "w:p", "li"].contains(name) { words += "\n" }
        continue
      }
      let name = tag.prefix { !" /".contains($0) }
      elements.append((String(name), try Self.attributes(of: tag.dropFirst(name.count))))
      if !tag.hasSuffix("/"), !(isPage && Self.alone.contains(name)) { open.append(name) }
      // What a page runs or is styled by is no markup.
      if ["script", "style"].contains(name), let close = rest.firstRange(of: "</\(name)") {
        rest = rest[close.lowerBound...]
      }
    }
    guard open.isEmpty else { throw Fault(description: "still open: \(open)") }
  }

  // A bracket within an attribute is written as such by none of our writers.
  private static func end(of tag: Substring) -> Substring.Index? { tag.firstIndex(of: ">") }

  private static func attributes(of text: Substring) throws -> [String: String] {
    var found: [String: String] = [:]
    var rest = text.drop { " /".contains($0) }
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals])
      let value = rest[equals...].dropFirst(2)
      guard rest[equals...].dropFirst().first == "\"", let end = value.firstIndex(of: "\"") else {
        throw Fault(description: "\(text) has no quotes")
      }
      guard found.updateValue(try plain(value[..<end]), forKey: name) == nil else {
        throw Fault(description: "\(name) twice")
      }
      rest = value[end...].dropFirst().drop { " /".contains($0) }
    }
    guard rest.isEmpty else { throw Fault(description: "\(rest) is no attribute") }
    return found
  }

  private mutating func take(words text: Substring, in element: Substring?) throws {
    if element != "script", element != "style" { words += try Self.plain(text) }
  }

  private static func plain(_ text: Substring) throws -> String {
    let entities = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#13": "\r"]
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var plain = String(parts.removeFirst())
    for part in parts {
      guard let end = part.firstIndex(of: ";"), let sign = entities[String(part[..<end])] else {
        throw Fault(description: "&\(part.prefix(10)) is no entity")
      }
      plain += sign + part[end...].dropFirst()
    }
    return plain
  }
}
