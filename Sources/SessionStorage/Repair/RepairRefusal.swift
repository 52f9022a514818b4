import OrderedJSON

/// Why a file can't be repaired.
enum RepairRefusal {
  /// Nil where something can be saved.
  static func fault(of sorter: SalvageSorter, sources: [SecondSource]) -> Fault? {
    let fields = sorter.sessions + sorter.others
    for case .string(let format) in fields.compactMap({ $0.value("format")?.json })
    where SessionFields.otherFormats.contains(format) {
      return Fault(
        path: "", problem: "it is a \(format.quoted) and no session",
        remedy: "Name a session file")
    }
    for case .integer(let version) in sorter.sessions.compactMap({ $0.value("version")?.json })
    where version > SessionFile.version {
      return Fault(
        path: "version", problem: "\(version) was written by a newer summit, or is damaged",
        remedy: "Use the newer one; if there is none, write 1 there in a copy of the file")
    }
    guard sorter.isSession || sources.contains(where: { !$0.points.isEmpty }) else {
      return Fault(
        path: "", problem: "nothing of a session can be read in it",
        remedy: "Take the file from a copy")
    }
    return nil
  }
}
