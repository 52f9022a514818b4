import SealedFiles

/// What a repair has to work with: the session's own text, and what stands beside it.
struct RepairMaterial {
  /// Empty where nothing of the file itself can be trusted.
  private(set) var bytes: [UInt8] = []
  private(set) var sources: [SecondSource] = []
  private(set) var notes: [RepairNote] = []
  /// What may be the reason where there is too little.
  private(set) var problem: StorageError?

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Nil where the session opens, so that there is nothing to repair.
  init?(of path: String, _ keyring: Keyring) throws(StorageError) {
    try takeText(of: path, keyring)
    if SessionFile.isReadable(bytes) { return nil }
    let wasSealed = problem != nil || keyring.seals(path) == true
    lookBeside(CompanionText(session: path, keyring: keyring, isSealed: wasSealed))
    // Open text in the place of what was sealed is not taken for it.
    if !wasSealed, keyring.seals(path) == true { bytes = [] }
    guard bytes.isEmpty else { return }
    note("nothing of the file itself can be used; what is saved stood beside it", isLoss: true)
  }

  private mutating func takeText(
    of path: String, _ keyring: Keyring
  ) throws(StorageError) {
    do {
      bytes = try SessionFile.plainBytes(at: path, keyring)
    } catch {
      // A damaged beginning looks like a wrong passphrase.
      guard error.seal == .damaged || error.seal == .wrongPassphrase else { throw error }
      problem = error
    }
  }

  private mutating func lookBeside(_ text: CompanionText) {
    do throws(StorageError) {
      try SecondSource.learnSeal(of: text)
    } catch {
      problem = problem ?? error
      note("what is sealed beside it could not be opened and was not used", isLoss: false)
    }
    sources = SecondSource.all(by: text)
  }

  private mutating func note(_ words: String, isLoss: Bool) {
    notes.append(RepairNote(words: words, isLoss: isLoss))
  }
}
