import DurableFiles
package import SealedFiles

/// The proof of an erasure: a look at every byte of every file.
package struct NameSearch: Sendable {
  /// A file in which the name stands, or may.
  package struct Finding: Equatable, Sendable {
    package let path: String
    /// What it is and what to do: `holds the name. Remove it, or make it anew`.
    package let remedy: String
  }

  package private(set) var searched = 0
  package private(set) var findings: [Finding] = []
  /// Links, pipes and devices, which were not followed or opened.
  package private(set) var passedOver: [String] = []
  private let name: ErasedName
  private let nameOfFiles: ErasedName
  private let keyring: Keyring

  package init(
    for name: ErasedName, in folder: String, refuge: String?, _ keyring: Keyring
  ) throws(StorageError) {
    self.keyring = keyring
    self.name = name
    nameOfFiles = name.asFilesSpellIt
    do throws(FileError) {
      for entry in try FolderTree.entries(below: folder) { look(at: entry) }
      for path in try ErasureSurvey.kept(in: refuge) {
        if let entry = try FolderTree.entry(path) { look(at: entry) }
      }
    } catch {
      throw StorageError(error)
    }
  }

  private mutating func look(at entry: FolderTree.Entry) {
    let last = entry.path.split(separator: "/").last.map { String($0) } ?? ""
    if nameOfFiles.stands(in: last.asWords) {
      findings.append(Finding(path: entry.path, remedy: "has the name as its own. Rename it"))
    }
    switch entry.kind {
    case .folder: break
    case .link, .other: passedOver.append(entry.path)
    case .file: search(entry.path)
    case .closed(let error):
      findings.append(Finding(path: entry.path, remedy: "\(error.problem). \(error.remedy)"))
    }
  }

  private mutating func search(_ path: String) {
    searched += 1
    do throws(FileError) {
      let look = try FileLook(for: name, in: path, keyring)
      if let remedy = Self.remedy(for: path, look) {
        findings.append(Finding(path: path, remedy: remedy))
      }
    } catch {
      // A file that went meanwhile, such as another program's lock, holds nothing any more.
      guard !error.isMissing else {
        searched -= 1
        return
      }
      findings.append(Finding(path: path, remedy: "\(error.problem). \(error.remedy)"))
    }
  }

  /// Nil where all of the file was searched and the name stands nowhere in it.
  private static func remedy(for path: String, _ look: FileLook) -> String? {
    if let packing = Packing(of: look.start) { return packing.remedy }
    if look.stands { return remedy(for: path, look.start) }
    return switch look.unseen {
    case .unopened: "is sealed and was not opened. Give its passphrase, or remove it"
    case .broken:
      "is sealed and cut off or broken, so the name may stand there unseen. Take it from a copy, "
        + "or remove it"
    case nil: nil
    }
  }

  private static func remedy(for path: String, _ start: [UInt8]) -> String {
    if path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
      if start.prefix(200).contains("\"summit-codebook\"".utf8) {
        return
          "holds it in a theme, which is nobody's name. Rename the theme with summit codebook, "
          + "or take the word out of its terms, if a person is meant"
      }
      let isOurs = start.prefix(200).split(separator: UInt8(ascii: "\"")).contains {
        $0.starts(with: "summit-".utf8)
      }
      return isOurs
        ? "holds it in an id, in a name of a field, or where it can't be read as JSON. Mend it by "
          + "hand, or remove it"
        : "holds it and is no file of summit's. Remove it from there"
    }
    return "holds it. Make it anew if it is an export, or remove it"
  }
}

extension ErasedName {
  /// `jo bell` finds `2019-07-04-jo-bell.md`.
  fileprivate var asFilesSpellIt: ErasedName {
    ErasedName(unchecked: forms.map { NameForm($0.units.joined().asWords) })
  }
}

extension String {
  fileprivate var asWords: String { String(map { "-_.".contains($0) ? " " : $0 }) }
}
