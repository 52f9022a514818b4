extension FieldReader {
  /// A list of texts; empty where it is missing.
  package mutating func strings(_ name: String) -> [String] {
    elements(name).enumerated().compactMap { index, element in
      text(element, name, at: index)
    }
  }

  /// What `read` makes of an object that must be there.
  package mutating func object<Result>(
    _ name: String, _ read: (inout FieldReader) -> Result?
  ) -> Result? {
    requiredValue(name, "write an object in braces").flatMap {
      nested($0, path: path(to: name), read)
    }
  }

  /// What `read` makes of each object of a list; without a default the list must be there.
  package mutating func objects<Result>(
    _ name: String, isRequired: Bool = false, _ read: (inout FieldReader) -> Result?
  ) -> [Result] {
    let listPath = path(to: name)
    return elements(name, isRequired: isRequired).enumerated().compactMap { index, element in
      nested(element, path: "\(listPath)[\(index)]", read)
    }
  }

  private mutating func elements(_ name: String, isRequired: Bool = false) -> [JSONValue] {
    let remedy = "write a list in square brackets"
    guard let found = isRequired ? requiredValue(name, remedy) : value(name) else { return [] }
    if case .array(let elements) = found { return elements }
    fail(name, "is \(found.kind)", remedy)
    return []
  }

  private mutating func text(_ value: JSONValue, _ name: String, at index: Int) -> String? {
    if case .string(let text) = value { return text }
    take(faults: [
      Fault(
        path: "\(path(to: name))[\(index)]", problem: "is \(value.kind)", remedy: "write text")
    ])
    return nil
  }

  private mutating func nested<Result>(
    _ value: JSONValue, path: String, _ read: (inout FieldReader) -> Result?
  ) -> Result? {
    guard case .object(let members) = value else {
      take(faults: [
        Fault(path: path, problem: "is \(value.kind)", remedy: "write an object in braces")
      ])
      return nil
    }
    var reader = nested(members, path: path)
    let result = read(&reader)
    take(faults: reader.faults)
    return result
  }
}
