/// Every fault at every call of a run.
struct FaultPlan: Sendable {
  let calls: [TracedCall]
  let injections: [Injection]

  /// `calls` are those that touch the sessions folder, all of them and in order.
  init(_ calls: [TracedCall]) {
    self.calls = calls
    var counts: [String: Int] = [:]
    var injections: [Injection] = []
    for call in calls {
      // strace counts for each thread by itself.
      counts["\(call.name) \(call.thread)", default: 0] += 1
      let ordinal = counts["\(call.name) \(call.thread)"] ?? 1
      var faults = Fault.anywhere
      if let count = call.result {
        if call.name == "write" {
          faults += Fault.shortWrites(of: count) + Fault.shortWritesThenErrors(of: count)
        }
        // Nothing is written a second time there.
        if call.name == "pwrite64" { faults += Fault.shortWrites(of: count) }
      }
      injections += faults.map { Injection(call: call.name, ordinal: ordinal, fault: $0) }
    }
    self.injections = injections
  }
}
