import OrderedJSON

extension SessionFile {
  /// Bytes of a damaged file that are read on behind the first fault.
  private static let mostSalvaged = 8 << 20

  private static let mostFaults = 100

  /// The fault that stops a strict reader, then what a tolerant one finds behind it.
  static func syntaxFaults(in bytes: [UInt8], after first: JSONFault) -> [Fault] {
    // What no table can have written isn't worth the memory of a second reading.
    guard bytes.count <= mostSalvaged else { return [Fault(first)] }
    let salvage = Salvage(of: bytes)
    let places = TextPlaces(of: salvage.faults.map(\.offset), in: bytes)
    let others = salvage.faults.filter { fault in
      let (line, column) = places[fault.offset]
      return (line, column) > (first.line, first.column)
    }
    let more = others.count + salvage.unlisted - Self.mostFaults
    let listed = others.prefix(Self.mostFaults).map { fault in
      let (line, column) = places[fault.offset]
      return Fault(
        path: "line \(line), column \(column):", problem: fault.problem, remedy: fault.remedy)
    }
    let rest = Fault(
      path: "", problem: "\(more) more places are broken", remedy: "Let summit repair read it")
    return [Fault(first)] + listed + (more > 0 ? [rest] : [])
  }
}
