package import ConsultationModel
import DurableFiles
import OrderedJSON
package import SealedFiles

/// What can be saved of a damaged session, and what can't.
package struct SessionRepair: Sendable {
  package let session: Session
  /// A sentence for each thing that was changed or lost: of the session itself, then in the order of
  /// the file; the first ten thousand, and how many more there are.
  package let notes: [String]
  /// Whether nothing is gone.
  package let isComplete: Bool

  /// Several for every point of the fullest table that there was.
  private static let mostNotes = 10_000

  /// Nil where the file is in perfect order. Throws where it is no session, or nothing of one can
  /// be read. Only reads: neither the file nor what stands beside it is touched.
  package static func repair(
    _ path: String, guides: [Guide] = [], _ keyring: Keyring
  ) throws(StorageError) -> SessionRepair? {
    guard let material = try RepairMaterial(of: path, keyring) else { return nil }
    return try SessionRepair(material, path: path, guides: guides)
  }

  /// The same of bytes; `path` says what the session is called where nothing else does.
  package static func repair(
    _ bytes: [UInt8], path: String
  ) throws(StorageError) -> SessionRepair? {
    if SessionFile.isReadable(bytes) { return nil }
    return try SessionRepair(RepairMaterial(bytes: bytes), path: path, guides: [])
  }

  private init(
    _ material: RepairMaterial, path: String, guides: [Guide]
  ) throws(StorageError) {
    let salvage = Salvage(of: material.bytes)
    let sorter = SalvageSorter(salvage)
    if let refusal = RepairRefusal.fault(of: sorter, sources: material.sources) {
      throw material.problem ?? StorageError(path: path, faults: [refusal])
    }
    var work = RepairWork(sorter, salvage, material)
    work.finish(path: path, guides: guides)
    try self.init(work, salvage, material.bytes, path)
  }

  private init(
    _ work: RepairWork, _ salvage: Salvage, _ bytes: [UInt8], _ path: String
  ) throws(StorageError) {
    var faults: [Fault] = []
    guard let session = SessionFile.session(from: work.document, faults: &faults), faults.isEmpty
    else { throw StorageError(path: path, faults: faults) }
    self.session = session
    let all = salvage.faults.map { RepairNote($0) } + work.notes
    let places = TextPlaces(of: all.compactMap(\.offset), in: bytes)
    let indexes = Dictionary(
      session.feedback.enumerated().map { ($1.id.text, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let sorted = all.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    let unlisted = salvage.unlisted + max(0, all.count - Self.mostNotes)
    let more = unlisted > 0 ? ["\(unlisted) more remarks are like these."] : []
    notes =
      sorted.prefix(Self.mostNotes).map { $0.element.sentence(places: places, indexes: indexes) }
      + more
    isComplete = !salvage.hasLoss && !all.contains { $0.isLoss }
  }
}
