import Glibc

/// What stands in the file of a lease: who holds it, for programs in the first line, and below it
/// the note for people.
struct LeaseMark {
  let holder: Machine
  /// Tells one hold from the next of the same process.
  let token: String
  let note: [UInt8]

  private static let name = "summit-lease"
  private static let limit = 4096

  /// A new hold of this process.
  init() {
    holder = .own
    token = String(UInt64.random(in: .min ... .max), radix: 16)
    note = []
  }

  /// Nil where nothing that can be understood stands in the file, as after a crash while it was
  /// written.
  init?(_ descriptor: CInt) {
    var bytes = [UInt8](repeating: 0, count: Self.limit)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let line = bytes[..<count].prefix { $0 != 10 }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map { String($0) }
    guard words.count == 5, words[0] == Self.name, let process = Int(words[2]) else { return nil }
    holder = Machine(boot: words[1], process: process, start: words[3])
    token = words[4]
    note = Array(bytes[..<count].dropFirst(line.count + 1))
  }

  func write(_ note: [UInt8], to descriptor: CInt) -> Bool {
    let line = "\(Self.name) \(holder.boot) \(holder.process) \(holder.start) \(token)\n"
    let bytes = Array((Array(line.utf8) + note).prefix(Self.limit))
    guard ftruncate(descriptor, 0) == 0 else { return false }
    let count = pwrite(descriptor, bytes, bytes.count, 0)
    // A disk that takes only a part of so little has no room for the rest.
    if count >= 0, count < bytes.count { errno = ENOSPC }
    return count == bytes.count
  }

  /// Whether another machine holds it still, by a note that is fresh.
  func isHeldElsewhere(_ path: String) -> Bool {
    guard !holder.isThisMachine else { return false }
    return (FileAge.seconds(of: path) ?? 0) < Lease.patienceSeconds
  }

  /// The same where no lock can tell: a process of this machine holds it while it runs.
  func isHeld(_ path: String) -> Bool {
    holder.isThisMachine ? holder.isRunning : isHeldElsewhere(path)
  }
}
