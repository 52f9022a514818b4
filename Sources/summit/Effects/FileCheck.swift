internal import ConsultationModel
internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON
internal import SealedFiles
internal import SessionStorage

/// Holds a file against the format that it says it has.
struct FileCheck {
  /// A sentence for each fault, beginning with the path.
  private(set) var faults: [String] = []
  /// The same for what is odd and no fault.
  private(set) var remarks: [String] = []
  /// Whether it is sealed and nobody gave its passphrase, so that nothing of it was seen.
  private(set) var isUnopened = false
  /// The session and what stands beside it, where others on the machine can read it.
  private(set) var open: [String] = []

  init(of path: String, _ keyring: Keyring) {
    do {
      let bytes = try DurableFile.read(path, limit: SessionFile.largestSize)
      let isSealed = Seal.isOn(bytes)
      check(isSealed ? try SessionFile.plainBytes(at: path, keyring) : bytes, path)
      checkCompanions(path, keyring)
    } catch let error as StorageError where error.seal?.isForWantOfAPassphrase == true {
      isUnopened = true
      remarks = [error.sentence]
    } catch let error as any Explained {
      faults = [error.sentence]
    } catch {
      faults = ["\(path): \(error)"]
    }
  }

  private mutating func check(_ bytes: [UInt8], _ path: String) {
    let document = Self.document(bytes)
    if let elsewhere = Self.elsewhere(bytes, document, path) {
      faults.append("\(path): \(elsewhere)")
      return
    }
    switch Self.format(of: document, at: path) {
    case "summit-guide": return note(GuideLibrary.faults(in: bytes), path)
    case "summit-codebook": return checkCodebook(bytes, path)
    case "summit-codings": return checkCodings(bytes, path)
    case "summit-decisions": return note(ResponsesFile.faults(in: bytes), path)
    default: break
    }
    // What can't be parsed is taken for a session, whose check says why.
    let codebook = Self.codebook(inSessions: path.folder)
    note(
      SessionFile.faults(in: bytes) { reference in
        let guide = GuideLibrary.guide(for: reference, near: path.folder)
        return codebook.flatMap { codebook in
          guide.map { $0.using($0.codebook.knowing(codebook)) }
        } ?? guide
      }, path)
    if document == nil {
      remarks.append("\(path): summit repair writes what can be read of it to a new file.")
    }
    remarks += SessionFile.remarks(on: bytes).map { "\(path): no fault, but \($0.sentence)" }
  }

  private mutating func checkCodebook(_ bytes: [UInt8], _ path: String) {
    note(CodebookFile.faults(in: bytes), path)
    remarks += CodebookFile.remarks(on: bytes).map { "\(path): no fault, but \($0.sentence)" }
  }

  /// Against the codebook beside them, where there is one that can be read.
  private mutating func checkCodings(_ bytes: [UInt8], _ path: String) {
    let codebook = Self.codebook(inSessions: path.folder.folder)
    note(CodingsFile.faults(in: bytes, codebook: codebook), path)
  }

  /// Nil where none is in use but the guide's, or it has faults, which are told by themselves.
  private static func codebook(inSessions folder: String) -> Codebook? {
    do {
      return try CodebookFile.load(CodebookFile.path(inSessions: folder))
    } catch {
      return nil
    }
  }

  private mutating func checkCompanions(_ path: String, _ keyring: Keyring) {
    let companions = CompanionCheck(ofSession: path, keyring)
    for finding in companions.faults { note([finding.fault], finding.path) }
    remarks += companions.remarks.map { "\($0.path): no fault, but \($0.fault.sentence)" }
    open = ([path] + companions.paths).filter(World.isOpenToOthers)
  }

  private mutating func note(_ faults: [Fault], _ path: String) {
    self.faults += Self.sentences(for: faults, of: path)
  }

  /// A sentence for each, and one more where there was no room for all.
  static func sentences(for faults: [Fault], of path: String) -> [String] {
    let sentences = faults.map { "\(path): \($0.sentence)" }
    guard faults.count >= Fault.most else { return sentences }
    return sentences + [
      "\(path): there may be more faults than these \(faults.count.grouped). "
        + "Mend them and check again."
    ]
  }

  /// Where else a file is checked that is plainly none of ours; nil for all others.
  private static func elsewhere(
    _ bytes: [UInt8], _ document: JSONValue?, _ path: String
  ) -> String? {
    let isSettings = path.split(separator: "/").last == "config.json"
    if isSettings, document?["format"] == nil {
      return "this is no session file. Settings are checked by summit keys."
    }
    let first = bytes.first { !" \t\r\n".utf8.contains($0) }
    guard document == nil, !path.hasSuffix(".json"), first != UInt8(ascii: "{") else { return nil }
    return "this is no session file, nor another that summit check knows: they are JSON. "
      + "The rows of a table are checked by summit import, which writes none while one is wrong."
  }

  /// What it says it is, else what stands in such a place.
  private static func format(of document: JSONValue?, at path: String) -> String {
    if case .string(let format) = document?["format"] { return format }
    if path == CodebookFile.path(inSessions: path.folder) { return "summit-codebook" }
    if path == ResponsesFile.path(inSessions: path.folder) { return "summit-decisions" }
    let isCodings = path.folder == CodingsFolder(inSessions: path.folder.folder).path
    return isCodings ? "summit-codings" : "summit-session"
  }

  private static func document(_ bytes: [UInt8]) -> JSONValue? {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      return nil
    }
  }
}
