import ConsultationModel
import OrderedJSON

extension [JSONMember] {
  /// The known members, then those that this version carried along.
  func joined(with unknown: [UnknownField]) -> [JSONMember] {
    // Nearly every object has none, and a sum of lists copies.
    unknown.isEmpty ? self : self + unknown.map(\.member)
  }
}

extension UnknownField {
  fileprivate var member: JSONMember {
    do {
      return JSONMember(name, try JSONValue(parsing: Array(json.utf8)))
    } catch {
      // Nothing read from a file gets here; whatever does is kept as the text it is.
      return JSONMember(name, .string(json))
    }
  }
}
