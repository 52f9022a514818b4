/// What a keyring was told so far.
struct KeyringMemory {
  /// How a file that was looked at is written.
  enum State {
    case open
    case sealed(Seal)

    var isSealed: Bool {
      if case .sealed = self { true } else { false }
    }
  }

  var states: [String: State] = [:]
  private var known: [(seal: Seal, passphrase: Passphrase)] = []

  /// Each once.
  var passphrases: [Passphrase] {
    known.reduce(into: []) { if !$0.contains($1.passphrase) { $0.append($1.passphrase) } }
  }

  func seal(from passphrase: Passphrase) -> Seal? {
    known.first { $0.passphrase == passphrase }?.seal
  }

  /// The seal with just this head, which is the seal of the file at `path` then.
  mutating func seal(of head: SealHead, _ path: String) -> Seal? {
    guard let found = known.first(where: { $0.seal.head == head }) else { return nil }
    states[path] = .sealed(found.seal)
    return found.seal
  }

  mutating func learn(_ seal: Seal, _ passphrase: Passphrase, _ path: String?) {
    if let path { states[path] = .sealed(seal) }
    if !known.contains(where: { $0.seal.head == seal.head }) { known.append((seal, passphrase)) }
  }

  /// That of a file in which no seal was found: what is known of it stays.
  mutating func state(ofUnsealed path: String) -> State {
    let state = states[path] ?? .open
    states[path] = state
    return state
  }
}
