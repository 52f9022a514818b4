import CThreadSanitizer
import Synchronization

/// The seals of the files that this program works on. Whatever reads or writes a session goes
/// through it, so that nothing sealed is ever written in the clear.
package final class Keyring: Sendable {
  /// Asked for the passphrase of the file at `path`; `isRepeated` after one that was wrong.
  /// Nil means that there is none to be had.
  package typealias Asking =
    @Sendable (_ path: String, _ isRepeated: Bool) throws(SealError) -> Passphrase?

  // A class: whoever opens a session and whoever saves it share what one of them was told.
  private let memory = Mutex(KeyringMemory())
  private let cost: SealCost
  private let ask: Asking

  package init(
    cost: SealCost = .standard,
    asking ask: @escaping Asking = { (_, _) throws(SealError) in nil }
  ) {
    self.cost = cost
    self.ask = ask
  }

  // With a word to the thread sanitizer, which doesn't know this kind of lock.
  private func remembering<Result>(
    _ work: (inout KeyringMemory) -> sending Result
  ) -> sending Result {
    let lock = Unmanaged.passUnretained(self).toOpaque()
    return memory.withLock { memory in
      cthreadsanitizer_locked(lock)
      defer { cthreadsanitizer_unlocks(lock) }
      return work(&memory)
    }
  }

  /// The plain bytes of the session file at `path`.
  package func opened(_ bytes: [UInt8], path: String) throws(SealError) -> [UInt8] {
    guard Seal.isOn(bytes) else { return try unsealed(bytes, path) }
    let envelope = try SealedEnvelope(reading: bytes)
    let seal = try seal(of: envelope.head, path: path)
    return try seal.opened(envelope)
  }

  /// The plain bytes of something that belongs to the session file at `path`, which was opened
  /// before: drafts, a line of its history. Nobody is asked for it, and no other seal opens it.
  package func opened(_ bytes: [UInt8], belongingTo path: String) throws(SealError) -> [UInt8] {
    guard Seal.isOn(bytes) else {
      guard let isSealed = seals(path) else { throw .unread }
      if isSealed { throw .replaced }
      return bytes
    }
    let envelope = try SealedEnvelope(reading: bytes)
    switch remembering({ $0.states[path] }) {
    case .sealed(let seal) where seal.head == envelope.head: return try seal.opened(envelope)
    case .sealed, .open: throw .foreign
    case nil: throw .unread
    }
  }

  /// The same with a passphrase that was given for just this file.
  package func opened(
    _ bytes: [UInt8], path: String, with passphrase: Passphrase
  ) throws(SealError) -> [UInt8] {
    guard Seal.isOn(bytes) else { return try unsealed(bytes, path) }
    let envelope = try SealedEnvelope(reading: bytes)
    let seal = try Seal(passphrase, of: envelope.head)
    let plain = try seal.opened(envelope)
    remembering { $0.learn(seal, passphrase, path) }
    return plain
  }

  /// What to write to the session file at `path`, or to something that belongs to it.
  package func sealed(_ plain: [UInt8], path: String) throws(SealError) -> [UInt8] {
    switch remembering({ $0.states[path] }) {
    case .sealed(let seal): seal.sealed(plain)
    case .open: plain
    case nil: throw .unread
    }
  }

  /// Whether the file at `path` is sealed; nil where it was not looked at yet.
  package func seals(_ path: String) -> Bool? {
    remembering { $0.states[path]?.isSealed }
  }

  /// A seal for new files, shared by those of one passphrase: one derivation opens a whole folder
  /// of tables. `earlier` files may have been sealed with it by another run.
  package func seal(
    new passphrase: Passphrase, asIn earlier: [[UInt8]] = []
  ) throws(SealError) -> Seal {
    // The newest are likelier, and each try takes its time.
    for head in SealedEnvelope.heads(of: earlier).suffix(2) {
      if let seal = try seal(of: head, nil, fromOthers: [passphrase]) { return seal }
    }
    if let known = remembering({ $0.seal(from: passphrase) }) { return known }
    let seal = try Seal(new: passphrase, cost: cost)
    remembering { $0.learn(seal, passphrase, nil) }
    return seal
  }

  /// The file at `path` is new and written with this seal from now on, or with none.
  package func keep(_ seal: Seal?, for path: String) {
    remembering { $0.states[path] = seal.map { .sealed($0) } ?? .open }
  }

  /// A copy is written as the file is that it was made from.
  package func treat(_ copy: String, as path: String) {
    remembering { $0.states[copy] = $0.states[path] }
  }

  private func unsealed(_ bytes: [UInt8], _ path: String) throws(SealError) -> [UInt8] {
    let isSealed = remembering { $0.state(ofUnsealed: path).isSealed }
    // Somebody's open text in the place of what was sealed is not taken for it.
    guard !isSealed else { throw .replaced }
    return bytes
  }

  private func seal(of head: SealHead, path: String) throws(SealError) -> Seal {
    if let seal = remembering({ $0.seal(of: head, for: path) }) { return seal }
    let untried = remembering { $0.untried(on: head) }
    if let seal = try seal(of: head, path, fromOthers: untried) { return seal }
    var isRepeated = false
    while let passphrase = try ask(path, isRepeated) {
      if let seal = try seal(of: head, path, from: passphrase) { return seal }
      isRepeated = true
    }
    throw isRepeated ? .wrongPassphrase : .noPassphrase
  }

  private func seal(
    of head: SealHead, _ path: String?, fromOthers passphrases: [Passphrase]
  ) throws(SealError) -> Seal? {
    // Only where it is no more work than a file of our own: a stranger's may ask for minutes.
    guard head.derivation.cost.isWithin(cost) else { return nil }
    for passphrase in passphrases {
      if let seal = try seal(of: head, path, from: passphrase) { return seal }
    }
    return nil
  }

  /// Nil where it is not the passphrase.
  private func seal(
    of head: SealHead, _ path: String?, from passphrase: Passphrase
  ) throws(SealError) -> Seal? {
    do throws(SealError) {
      let seal = try Seal(passphrase, of: head)
      remembering { $0.learn(seal, passphrase, path) }
      return seal
    } catch {
      guard error.kind == .wrongPassphrase else { throw error }
      remembering { $0.noteWrong(passphrase, on: head) }
      return nil
    }
  }
}
