import ConsultationModel
import SealedFiles
import SessionStorage

extension Session {
  /// Writes it as a new file of the folder and gives the path.
  @discardableResult
  func create(in folder: String) throws(BenchmarkError) -> String {
    do {
      return try SessionFolder(folder).create(self, Keyring())
    } catch {
      throw BenchmarkError("\(error)")
    }
  }

  static func files(in folder: String) throws(BenchmarkError) -> [String] {
    do {
      return try SessionFolder(folder).sessionPaths()
    } catch {
      throw BenchmarkError("\(error)")
    }
  }
}
