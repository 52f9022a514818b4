internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON
internal import SessionStorage

/// Holds a file against the format that it says it has.
enum FileCheck {
  /// A sentence for each fault, beginning with the path.
  static func faults(of path: String) -> [String] {
    do {
      let bytes = try DurableFile.read(path)
      return faults(in: bytes, path: path).map { "\(path): \($0.sentence)" }
    } catch {
      return [error.sentence]
    }
  }

  private static func faults(in bytes: [UInt8], path: String) -> [Fault] {
    if isGuide(bytes) { return GuideLibrary.faults(in: bytes) }
    return SessionFile.faults(in: bytes) { GuideLibrary.guide(for: $0, near: path.folder) }
  }

  /// What can't be parsed is taken for a session, whose check then says why.
  private static func isGuide(_ bytes: [UInt8]) -> Bool {
    do {
      return try JSONValue(parsing: bytes)["format"] == .string("summit-guide")
    } catch {
      return false
    }
  }
}
