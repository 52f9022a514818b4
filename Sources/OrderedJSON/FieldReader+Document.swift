extension FieldReader {
  /// Reads the members of a document, which is named by `noun` (`guide`). Nil, with the fault, where the
  /// bytes are no JSON or hold something else than an object.
  package init?(
    document bytes: [UInt8], noun: String, faults: inout [Fault], suggest: @escaping Suggester
  ) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      faults = [Fault(error)]
      return nil
    }
    guard case .object(let members) = value else {
      faults = [
        Fault(
          path: "", problem: "it holds \(value.kind) and no \(noun)",
          remedy: "Name a \(noun) file")
      ]
      return nil
    }
    self.init(members, suggest: suggest)
  }
}
