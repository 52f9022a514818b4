package import ConsultationModel
import DurableFiles
import OrderedJSON

extension GuideLibrary {
  /// The codebook of a guide, by the guide's id or the path of its file, or a codebook's own file.
  package static func loadCodebook(_ idOrPath: String) throws(GuideError) -> Codebook {
    guard bundled(Guide.ID(idOrPath)) == nil, let value = codebookFile(idOrPath) else {
      return try load(idOrPath).codebook
    }
    var reader = FieldReader([JSONMember("codebook", value)], suggest: Suggestion.nearest)
    let found = codebook(&reader, lenses: lenses(in: value), mustHaveTerms: false)
    guard let found, reader.faults.isEmpty else {
      throw GuideError(path: idOrPath, faults: reader.faults)
    }
    return found
  }

  // Nil for whatever isn't one: reading it as a guide says what is wrong with it.
  private static func codebookFile(_ path: String) -> JSONValue? {
    do {
      let value = try JSONValue(parsing: DurableFile.read(path, limit: largestSize))
      return value["format"] == .string("summit-codebook") ? value : nil
    } catch {
      return nil
    }
  }

  // The guide that would say which lenses there are isn't at hand, so any are taken.
  private static func lenses(in codebook: JSONValue) -> [String] {
    guard case .array(let themes)? = codebook["themes"] else { return [] }
    return themes.flatMap { theme -> [String] in
      guard case .array(let lenses)? = theme["lenses"] else { return [] }
      return lenses.compactMap { lens in
        if case .string(let id) = lens { id } else { nil }
      }
    }
  }
}
