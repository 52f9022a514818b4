package import ConsultationModel
import OrderedJSON

extension CodebookFile {
  /// The bytes of a codebook's file: the same codebook always gives the same bytes.
  package static func encode(_ codebook: Codebook) -> [UInt8] {
    var known = [
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(version)),
      JSONMember("id", .string(codebook.id.text)),
      JSONMember("name", .string(codebook.name)),
      JSONMember("themes", .array(codebook.themes.map(value))),
    ]
    // A codebook that was never changed looks as people write one.
    if !codebook.retired.isEmpty {
      known.append(JSONMember("retired", .array(codebook.retired.map(value))))
    }
    if !codebook.changes.isEmpty {
      known.append(JSONMember("changes", .array(codebook.changes.map(value))))
    }
    return JSONValue.object(joined(known, codebook.unknownFields)).printed()
  }

  private static func value(of theme: Theme) -> JSONValue {
    let known = [
      JSONMember("id", .string(theme.id.text)),
      JSONMember("name", .string(theme.name)),
      JSONMember("description", .string(theme.description)),
      JSONMember("terms", .array(theme.terms.map { .string($0) })),
      JSONMember("exclude", .array(theme.exclude.map { .string($0) })),
      JSONMember("lenses", .array(theme.lenses.map { .string($0.text) })),
    ]
    return .object(joined(known, theme.unknownFields))
  }

  private static func value(of change: CodebookChange) -> JSONValue {
    let known = [
      JSONMember("id", .string(change.id.text)),
      JSONMember("at", .string(change.at.rfc3339)),
      JSONMember("by", .string(change.by)),
    ]
    return .object(joined(known + members(of: change.kind), change.unknownFields))
  }

  private static func members(of kind: CodebookChange.Kind) -> [JSONMember] {
    switch kind {
    case .merged(let themes, let heir):
      [did("merged"), list("themes", themes), list("into", [heir])]
    case .split(let theme, let parts, let heir):
      [did("split"), list("themes", [theme]), list("into", parts)]
        + (heir.map { [JSONMember("heir", .string($0.text))] } ?? [])
    case .renamed(let theme, let before, let after):
      [
        did("renamed"), list("themes", [theme]), JSONMember("before", .string(before)),
        JSONMember("after", .string(after)),
      ]
    case .retired(let theme): [did("retired"), list("themes", [theme])]
    }
  }

  private static func did(_ word: String) -> JSONMember { JSONMember("did", .string(word)) }

  private static func list(_ name: String, _ ids: [Theme.ID]) -> JSONMember {
    JSONMember(name, .array(ids.map { .string($0.text) }))
  }

  private static func joined(
    _ known: [JSONMember], _ unknown: [UnknownField]
  ) -> [JSONMember] {
    known
      + unknown.map { field in
        do {
          return JSONMember(field.name, try JSONValue(parsing: Array(field.json.utf8)))
        } catch {
          // Nothing read from a file gets here; whatever does is kept as the text it is.
          return JSONMember(field.name, .string(field.json))
        }
      }
  }
}
