import ConsultationModel
import OrderedJSON

extension GuideLibrary {
  /// The guide's codebook; nil where it has none. `mustHaveTerms` is false for a codebook that
  /// stands alone: names and descriptions are matched too.
  static func codebook(
    _ reader: inout FieldReader, lenses: [String], mustHaveTerms: Bool = true
  ) -> Codebook? {
    guard reader.value("codebook") != nil else { return nil }
    return reader.object("codebook") { reader in
      guard reader.isOfFormat(CodebookFile.format, noun: "codebook") else { return nil }
      var codebooks = IDRegister()
      let id = reader.id(&codebooks)
      let name = reader.name("name")
      var ids = IDRegister()
      let themes = reader.objects("themes") {
        theme(&$0, &ids, lenses: lenses, mustHaveTerms: mustHaveTerms)
      }
      reader.limitItems("themes", themes.count, to: CodebookFile.mostThemes)
      reader.refuseStrangers(in: "a codebook")
      return Codebook(id: Codebook.ID(id), name: name, themes: themes)
    }
  }

  private static func theme(
    _ reader: inout FieldReader, _ ids: inout IDRegister, lenses: [String], mustHaveTerms: Bool
  ) -> Theme {
    let theme = reader.theme(&ids) { $0.references("lenses", among: lenses, "a value of a lens") }
    if mustHaveTerms {
      reader.requireItems("terms", theme.terms.count, "Write the words that put a point under it")
    }
    reader.refuseStrangers(in: "a theme")
    return theme
  }
}

extension FieldReader {
  /// One theme; `lenses` reads the ids of the values of lenses.
  mutating func theme(
    _ ids: inout IDRegister, lenses: (inout FieldReader) -> [String]
  ) -> Theme {
    let id = self.id(&ids)
    let name = self.name("name")
    let description = string("description", default: "")
    let terms = self.terms("terms")
    let exclude = self.terms("exclude")
    let values = lenses(&self)
    return Theme(
      id: Theme.ID(id), name: name, description: description, terms: terms, exclude: exclude,
      lenses: values.map { Identifier($0) })
  }
}
