package import ConsultationModel
import DurableFiles
import OrderedJSON

extension GuideLibrary {
  /// The codebook of a guide, by the guide's id or the path of its file, or a codebook's own file.
  package static func loadCodebook(_ idOrPath: String) throws(GuideError) -> Codebook {
    guard bundled(Guide.ID(idOrPath)) == nil, isCodebookFile(idOrPath) else {
      return try load(idOrPath).codebook
    }
    return try CodebookFile.load(idOrPath)
  }

  // False for whatever can't be read: reading it as a guide says what is wrong with it.
  private static func isCodebookFile(_ path: String) -> Bool {
    do {
      let value = try JSONValue(parsing: DurableFile.read(path, limit: largestSize))
      return value["format"] == .string("summit-codebook")
    } catch {
      return false
    }
  }
}
