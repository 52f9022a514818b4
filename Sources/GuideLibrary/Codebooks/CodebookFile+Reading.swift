import ConsultationModel
import OrderedJSON

extension CodebookFile {
  /// The codebook as far as it could be made out, and all faults.
  static func read(_ bytes: [UInt8]) -> (codebook: Codebook?, faults: [Fault]) {
    var faults: [Fault] = []
    guard
      var reader = FieldReader(
        document: bytes, noun: "codebook", faults: &faults, suggest: Suggestion.nearest)
    else { return (nil, faults) }
    guard reader.isOfFormat(format, noun: "codebook") else { return (nil, reader.faults) }
    let codebook = codebook(&reader)
    return (codebook, reader.faults)
  }

  private static func codebook(_ reader: inout FieldReader) -> Codebook {
    var codebooks = IDRegister()
    let id = reader.id(&codebooks)
    let name = reader.name("name")
    // One register for both: an id that was retired is no other theme's.
    var ids = IDRegister()
    let themes = reader.objects("themes", isRequired: true) { theme(&$0, &ids) }
    let retired = reader.objects("retired") { theme(&$0, &ids) }
    reader.limitItems("themes", themes.count, to: mostThemes)
    let changes = reader.objects("changes", change)
    reader.limitItems("changes", changes.count, to: mostChanges)
    var codebook = Codebook(
      id: Codebook.ID(id), name: name, themes: themes, retired: retired, changes: changes)
    if reader.faults.isEmpty { reader.refuseBrokenLineage(of: codebook) }
    codebook.unknownFields = reader.unknownFields
    return codebook
  }

  private static func theme(_ reader: inout FieldReader, _ ids: inout IDRegister) -> Theme {
    var theme = reader.theme(&ids) { $0.strings("lenses") }
    theme.unknownFields = reader.unknownFields
    return theme
  }
}

extension FieldReader {
  /// What nothing has read, to be written back as it is.
  var unknownFields: [UnknownField] {
    unreadMembers.map { UnknownField(name: $0.name, json: $0.value.compact()) }
  }
}
