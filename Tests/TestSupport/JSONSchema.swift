package import OrderedJSON

/// The part of JSON Schema that the schemas in docs/ use, so that tests can hold files against
/// them on a machine that has nothing but Swift.
package struct JSONSchema {
  private let root: JSONValue

  /// Keywords that this walker knows; a schema that uses another would be held to less than it
  /// says.
  private static let keywords: Set = [
    "$schema", "$defs", "$ref", "title", "description", "type", "enum", "const", "required",
    "properties", "additionalProperties", "items", "minItems", "maxItems", "minLength", "maxLength",
    "minimum",
    "maximum", "pattern", "anyOf",
  ]

  package init(_ bytes: [UInt8]) throws {
    root = try JSONValue(parsing: bytes)
  }

  /// What of `value` the schema doesn't allow, each with its place; empty where all is well.
  package func problems(in value: JSONValue) -> [String] {
    problems(in: value, at: "$", root)
  }

  private func problems(in value: JSONValue, at path: String, _ schema: JSONValue) -> [String] {
    guard case .object(let rules) = schema else {
      return schema == .bool(false) ? ["\(path) is not allowed"] : []
    }
    return rules.flatMap { rule in
      guard Self.keywords.contains(rule.name) else {
        return ["the schema says \(rule.name) at \(path), which this walker can't check"]
      }
      return problems(in: value, at: path, rule, schema)
    }
  }

  private func problems(
    in value: JSONValue, at path: String, _ rule: JSONMember, _ schema: JSONValue
  ) -> [String] {
    switch rule.name {
    case "$ref": problems(in: value, at: path, definition(rule.value))
    case "anyOf":
      rule.value.elements.contains { problems(in: value, at: path, $0).isEmpty }
        ? [] : ["\(path) is none of what it may be"]
    case "required":
      rule.value.elements.compactMap(\.text).filter { value.members[$0] == nil && value.isObject }
        .map { "\(path).\($0) is missing" }
    case "properties":
      rule.value.members.sorted { $0.key < $1.key }.flatMap { name, schema in
        value[name].map { problems(in: $0, at: "\(path).\(name)", schema) } ?? []
      }
    case "additionalProperties": strangers(in: value, at: path, rule.value, schema)
    case "items":
      value.elements.enumerated().flatMap { index, element in
        problems(in: element, at: "\(path)[\(index)]", rule.value)
      }
    default: rule.allows(value) ? [] : ["\(path) breaks \(rule.name) \(rule.value.compact())"]
    }
  }

  private func strangers(
    in value: JSONValue, at path: String, _ rule: JSONValue, _ schema: JSONValue
  ) -> [String] {
    let known = schema["properties"]?.members ?? [:]
    return value.members.filter { known[$0.key] == nil }.sorted { $0.key < $1.key }.flatMap {
      problems(in: $0.value, at: "\(path).\($0.key)", rule)
    }
  }

  private func definition(_ reference: JSONValue) -> JSONValue {
    let name = reference.text.map { String($0.dropFirst("#/$defs/".count)) } ?? ""
    return root["$defs"]?[name] ?? .bool(false)
  }
}
