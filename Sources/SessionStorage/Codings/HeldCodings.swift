package import ConsultationModel

/// A coder's file that is worked on for a while, in which another program of the same coder may
/// write meanwhile.
package struct HeldCodings {
  package let path: String
  /// The log as it was last read or written.
  package private(set) var codings: Codings
  /// Who else has it open for writing; nil where it is ours.
  package private(set) var holder: Holder?
  private var hold: SessionHold

  package init(
    opening coder: String, in folder: CodingsFolder, as holder: Holder
  ) throws(StorageError) {
    path = try folder.path(of: coder)
    hold = SessionHold(of: path, as: holder)
    self.holder = hold.other
    do {
      codings = try CodingsFile.load(path)
    } catch {
      guard error.isMissing else { throw error }
      codings = Codings(coder: coder)
    }
  }

  /// Saves the log and returns what stands now, decisions of another program taken in.
  package mutating func save(_ log: Codings) throws(StorageError) -> Codings {
    codings = try CodingsFile.save(log, to: path)
    return codings
  }

  /// Shows others that we are here, or sees whether they have left; true where that changed who
  /// may write.
  package mutating func renewHold() -> Bool {
    let before = holder
    hold.renew()
    holder = hold.other
    return holder != before
  }
}
