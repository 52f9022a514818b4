import ConsultationModel
import DurableFiles
import OrderedJSON
package import SealedFiles

extension DraftFile {
  /// Copies what was typed and not sent beside another session. False where nothing was kept or it
  /// can't be read whole; then a repair takes the lines for points.
  package static func carry(
    from session: String, to other: String, _ keyring: Keyring
  ) throws(StorageError) -> Bool {
    do throws(FileError) {
      let bytes = try DurableFile.read(path(forSession: session), limit: 64 << 20)
      var faults: [Fault] = []
      guard let plain = CompanionText(session: session, keyring: keyring).plain(bytes),
        !decode(plain, faults: &faults).isEmpty, faults.isEmpty
      else { return false }
      try DurableFile.create(path(forSession: other), with: bytes)
      return true
    } catch {
      if error.isMissing { return false }
      throw StorageError(error)
    }
  }
}

extension SecondSource {
  /// Drafts that can't be read whole any more: each line as a parked point, and each point that
  /// waited to be saved.
  init?(damagedDrafts bytes: [UInt8], name: String) {
    var faults: [Fault] = []
    _ = DraftFile.decode(bytes, faults: &faults)
    guard !faults.isEmpty else { return nil }
    self.init(name: "the damaged drafts \(name)")
    let salvage = Salvage(of: bytes)
    for object in salvage.objects { take(object, depth: 0) }
  }

  // Drafts lie two lists deep.
  private mutating func take(_ object: SalvagedObject, depth: Int) {
    if let line = RescuedPoint(draft: object) { put(line) }
    var reader = FieldReader(object.jsonMembers)
    if SessionFile.point(&reader, attribution: .unattributed) != nil, reader.faults.isEmpty {
      put(RescuedPoint(fields: object.jsonMembers, offset: nil))
    }
    guard depth < 4 else { return }
    let nested = object.members.flatMap { member in
      [member.value.object].compactMap(\.self)
        + (member.value.elements ?? []).compactMap(\.value.object)
    }
    for inner in nested + object.loose { take(inner, depth: depth + 1) }
  }
}

extension RescuedPoint {
  fileprivate init?(draft object: SalvagedObject) {
    guard case .string(let line)? = object.value("line")?.json, !line.isEmpty else { return nil }
    self.init(fields: [], offset: nil)
    for name in ["proposition", "question"] {
      if case .string(let id)? = object.value(name)?.json { set(name, .string(id)) }
    }
    set("text", .string(line))
    set("parked", .bool(true))
    if case .string(let time)? = object.value("at")?.json { takenAt = Timestamp(rfc3339: time) }
    var fresh = FreshIDs()
    id = fresh.make(for: .object(fields), at: takenAt)
  }
}
