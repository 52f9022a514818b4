internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON
internal import SealedFiles
internal import SessionStorage

/// Holds a file against the format that it says it has.
struct FileCheck {
  let keyring: Keyring

  /// A sentence for each fault, beginning with the path.
  func faults(of path: String) -> [String] {
    do {
      let bytes = try DurableFile.read(path)
      let plain = try Seal.isOn(bytes) ? SessionFile.plainBytes(at: path, keyring) : bytes
      return faults(in: plain, path: path).map { "\(path): \($0.sentence)" }
    } catch let error as any Explained {
      return [error.sentence]
    } catch {
      return ["\(path): \(error)"]
    }
  }

  private func faults(in bytes: [UInt8], path: String) -> [Fault] {
    if isGuide(bytes) { return GuideLibrary.faults(in: bytes) }
    return SessionFile.faults(in: bytes) { GuideLibrary.guide(for: $0, near: path.folder) }
  }

  /// What can't be parsed is taken for a session, whose check then says why.
  private func isGuide(_ bytes: [UInt8]) -> Bool {
    do {
      return try JSONValue(parsing: bytes)["format"] == .string("summit-guide")
    } catch {
      return false
    }
  }
}
