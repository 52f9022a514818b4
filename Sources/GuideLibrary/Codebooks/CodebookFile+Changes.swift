import ConsultationModel
import OrderedJSON

extension CodebookFile {
  /// The words for what was done to themes.
  private enum Deed: String, CaseIterable {
    case merged, split, renamed, retired
  }

  static func change(_ reader: inout FieldReader) -> CodebookChange? {
    let id = reader.string("id", "write an id that no other change has")
    let at = reader.time("at")
    let by = reader.string("by", default: "")
    let kind = kind(&reader)
    guard let id, let at, let kind else { return nil }
    var change = CodebookChange(id: CodebookChange.ID(id), at: at, by: by, kind)
    change.unknownFields = reader.unknownFields
    return change
  }

  private static func kind(_ reader: inout FieldReader) -> CodebookChange.Kind? {
    let words = Deed.allCases.map(\.rawValue).joined(separator: ", ")
    guard reader.requiredValue("did", "write one of \(words)") != nil,
      let deed = reader.choice("did", Deed.self)
    else { return nil }
    switch deed {
    case .merged: return merger(&reader)
    case .split: return split(&reader)
    case .retired: return reader.oneTheme("themes").map { .retired($0) }
    case .renamed:
      let theme = reader.oneTheme("themes")
      let before = reader.string("before")
      let after = reader.string("after")
      guard let theme, let before, let after else { return nil }
      return .renamed(theme, from: before, to: after)
    }
  }

  private static func merger(_ reader: inout FieldReader) -> CodebookChange.Kind? {
    let themes = reader.strings("themes").map { Theme.ID($0) }
    if themes.count < 2 { reader.fail("themes", "are not two", "Write the ids of all of them") }
    return reader.oneTheme("into").map { .merged(themes, into: $0) }
  }

  private static func split(_ reader: inout FieldReader) -> CodebookChange.Kind? {
    let theme = reader.oneTheme("themes")
    let parts = reader.strings("into").map { Theme.ID($0) }
    if parts.count < 2 { reader.fail("into", "are not two", "Write the ids of all of them") }
    let heir = reader.optionalString("heir", "write the id of one of the new themes")
      .map { Theme.ID($0) }
    if let heir, !parts.contains(heir) {
      reader.fail("heir", "\(heir.text.quoted) is none of the new themes", "Write one that is")
    }
    return theme.map { .split($0, into: parts, heir: heir) }
  }
}

extension FieldReader {
  /// Every change is on themes that there are or were, and ends a theme that is retired, once.
  mutating func refuseBrokenLineage(of codebook: Codebook) {
    let retired = Set(codebook.retired.map(\.id))
    let known = retired.union(codebook.themes.map(\.id))
    var ended: Set<Theme.ID> = []
    var ids: Set<CodebookChange.ID> = []
    for (index, change) in codebook.changes.enumerated() {
      let place = "changes[\(index)]"
      if !ids.insert(change.id).inserted {
        note(place + ".id", "\(change.id.text.quoted) is that of another change too")
      }
      for theme in change.ended where !retired.contains(theme) {
        note(place + ".themes", "\(theme.text.quoted) is not among the retired themes")
      }
      for theme in change.ended where !ended.insert(theme).inserted {
        note(place + ".themes", "\(theme.text.quoted) ended with an earlier change")
      }
      for theme in change.begun where !known.contains(theme) {
        note(place + ".into", "\(theme.text.quoted) is no theme, of today or retired")
      }
      for theme in change.begun where ended.contains(theme) {
        note(place + ".into", "\(theme.text.quoted) had ended before")
      }
    }
  }

  private mutating func note(_ path: String, _ problem: String) {
    take(faults: [
      Fault(
        path: path, problem: problem,
        remedy: "Take themes and changes together from a copy of the file")
    ])
  }

  fileprivate mutating func oneTheme(_ name: String) -> Theme.ID? {
    let ids = strings(name)
    guard let id = ids.first, ids.count == 1 else {
      fail(name, "is not one theme", "write a list with one id")
      return nil
    }
    return Theme.ID(id)
  }

  fileprivate mutating func time(_ name: String) -> Timestamp? {
    let remedy = "write a time such as 2019-07-04T14:02:31+01:00"
    guard let text = string(name, remedy) else { return nil }
    if let time = Timestamp(rfc3339: text) { return time }
    fail(name, "\(text.quoted) is no time", remedy)
    return nil
  }
}
