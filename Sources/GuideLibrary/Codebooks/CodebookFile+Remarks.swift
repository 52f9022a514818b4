import ConsultationModel
package import OrderedJSON

extension CodebookFile {
  /// What is odd in a codebook that can be read, and no fault.
  package static func remarks(on bytes: [UInt8]) -> [Fault] {
    let (codebook, faults) = read(bytes)
    guard let codebook, faults.isEmpty else { return [] }
    let bare = codebook.themes.enumerated().filter { $0.element.terms.isEmpty }.map { index, _ in
      Fault(
        path: "themes[\(index)].terms", problem: "are none",
        remedy: "Write the words that put a point under it")
    }
    let strangers = codebook.themes.enumerated().flatMap { index, theme in
      theme.unknownFields.map { stranger($0.name, "themes[\(index)]", of: fieldsOfThemes) }
    }
    let others = codebook.unknownFields.map { stranger($0.name, "", of: fields) }
    return Array((bare + strangers + others).prefix(Fault.most))
  }

  private static let fields = [
    "format", "version", "id", "name", "themes", "retired", "changes",
  ]
  private static let fieldsOfThemes = [
    "id", "name", "description", "terms", "exclude", "lenses",
  ]

  /// A newer program may have written it; mostly it is misspelt.
  private static func stranger(_ name: String, _ place: String, of known: [String]) -> Fault {
    let reader = FieldReader([], path: place)
    let suggestion = Suggestion.nearest(to: name, among: known).map { "Did you mean \"\($0)\"?" }
    return Fault(
      path: reader.path(to: name), problem: "is a field that this version doesn't know",
      remedy: suggestion ?? "It is kept as it is")
  }
}
