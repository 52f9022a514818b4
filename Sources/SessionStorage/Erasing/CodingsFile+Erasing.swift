import OrderedJSON

extension CodingsFile {
  /// What a coder is called who was erased: coders have to be told apart still, and nothing of the
  /// name may be left. It is made of the id of the first decision, so that a second run after a
  /// crash gives the same.
  static func pseudonym(in document: JSONValue) -> String {
    guard case .array(let decisions) = document["decisions"],
      case .string(let id) = decisions.first?["id"]
    else { return "coder-removed" }
    // FNV-1a: the beginning of an id is only a time, which two coders may share.
    let bits = id.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return "coder-\(String(bits, radix: 16))"
  }

  /// Where a coder's file goes who was erased; nil where the coder stays.
  static func path(at path: String, of result: JSONValue, not before: JSONValue) -> String? {
    guard result["format"] == .string(format), result["coder"] != before["coder"],
      case .string(let coder) = result["coder"]
    else { return nil }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let other = "\(folder)\(coder).json"
    return other == path ? nil : other
  }
}
