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
  /// What did not open a file: a folder is read again and again, and each try takes a second.
  private var wrong: [(head: SealHead, passphrase: Passphrase)] = []

  /// Passphrases that may open files with this head, each once.
  func untried(on head: SealHead) -> [Passphrase] {
    let tried = wrong.filter { $0.head == head }.map(\.passphrase)
    return known.reduce(into: []) { untried, pair in
      guard !untried.contains(pair.passphrase), !tried.contains(pair.passphrase) else { return }
      untried.append(pair.passphrase)
    }
  }

  mutating func noteWrong(_ passphrase: Passphrase, on head: SealHead) {
    wrong.append((head, passphrase))
  }

  func seal(from passphrase: Passphrase) -> Seal? {
    known.first { $0.passphrase == passphrase }?.seal
  }

  func seal(of head: SealHead) -> Seal? {
    known.first { $0.seal.head == head }?.seal
  }

  /// The same, and from now on it is the seal of the file at `path`.
  mutating func seal(of head: SealHead, for path: String) -> Seal? {
    guard let seal = seal(of: head) else { return nil }
    states[path] = .sealed(seal)
    return seal
  }

  mutating func learn(_ seal: Seal, _ passphrase: Passphrase, _ path: String?) {
    if let path { states[path] = .sealed(seal) }
    if self.seal(of: seal.head) == nil { known.append((seal, passphrase)) }
  }

  /// That of a file in which no seal was found: what is known of it stays.
  mutating func state(ofUnsealed path: String) -> State {
    let state = states[path] ?? .open
    states[path] = state
    return state
  }
}
