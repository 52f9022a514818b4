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

  /// Whether the document says that it is of a format, in the version that this program knows; the
  /// fault where it isn't.
  package mutating func isOfFormat(_ format: String, noun: String) -> Bool {
    let remedy = "write \"\(format)\""
    guard let found = string("format", remedy) else { return false }
    guard found == format else {
      fail("format", "is \(found.quoted), which is no \(noun)", remedy)
      return false
    }
    guard let version = integer("version", in: 1...Int.max) else { return false }
    guard version == 1 else {
      fail(
        "version", "\(version) was written for a newer summit; this one knows version 1",
        "Install the newer one")
      return false
    }
    return true
  }
}
