import DurableFiles
package import OrderedJSON
package import SealedFiles

/// Holds the hidden files beside a session against their formats.
package struct CompanionCheck: Sendable {
  /// A fault, or a remark, and the file that it is about.
  package struct Finding: Equatable, Sendable {
    package let path: String
    package let fault: Fault
  }

  package private(set) var faults: [Finding] = []
  /// What crashed saves left behind.
  package private(set) var remarks: [Finding] = []
  /// The files that are there and may be read.
  package private(set) var paths: [String] = []

  private static let largestSize = 64 << 20
  private static let mostFaults = 100

  package init(ofSession session: String, _ keyring: Keyring) {
    let companions = Companions(of: session)
    let text = CompanionText(session: session, keyring: keyring)
    check(companions.drafts) { bytes in
      guard let plain = text.plain(bytes) else { return ([Self.foreign], []) }
      var faults: [Fault] = []
      _ = DraftFile.decode(plain, faults: &faults)
      return (faults, [])
    }
    check(companions.history) { bytes in
      let journal = HistoryJournal(bytes, text)
      return (journal.faults, journal.broken)
    }
    for path in companions.temporaries {
      paths.append(path)
      remarks.append(
        Finding(
          path: path,
          fault: Fault(
            path: "", problem: "it was left by a save that never ended, or one is going on now",
            remedy: "Remove it once the session is seen to be whole")))
    }
  }

  private static let foreign = Fault(
    path: "", problem: "it was damaged or changed, or is not sealed as its session is",
    remedy: "Move it away; the drafts begin anew then")

  private mutating func check(
    _ path: String, _ read: ([UInt8]) -> (faults: [Fault], remarks: [Fault])
  ) {
    do {
      let (faults, remarks) = read(try DurableFile.read(path, limit: Self.largestSize))
      paths.append(path)
      self.faults += Self.findings(faults, path)
      self.remarks += Self.findings(remarks, path)
    } catch {
      guard !error.isMissing else { return }
      let fault = Fault(path: "", problem: error.problem, remedy: error.remedy)
      faults.append(Finding(path: path, fault: fault))
    }
  }

  private static func findings(_ faults: [Fault], _ path: String) -> [Finding] {
    let more = faults.count - mostFaults
    let rest = more > 0 ? [Fault(path: "", problem: "\(more) more are like these")] : []
    return (faults.prefix(mostFaults) + rest).map { Finding(path: path, fault: $0) }
  }
}
