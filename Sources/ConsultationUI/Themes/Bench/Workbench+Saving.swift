internal import ConsultationModel

extension Workbench {
  /// What of the coder's work is not on disk yet.
  struct Saving: Equatable, Sendable {
    var serial = 0
    /// Whether an answer is still on its way.
    var isOwed = false
    var isCodebookOwed = false
    var failure: String?
    /// Whether a key has come since the last save was asked for.
    var hasTypedOn = false
    /// When it failed; tried again a few seconds after.
    var failedAt: Timestamp?
    /// What to say once everything is on disk.
    var words: String?
    /// The program is to end once everything is on disk.
    var isQuitting = false
  }

  mutating func save(saying words: String? = nil) -> [Request] {
    saving.serial += 1
    saving.isOwed = true
    saving.failedAt = nil
    saving.hasTypedOn = false
    saving.words = words ?? saving.words
    return [
      .perform(
        .saveThemeWork(
          ThemeWork(
            codings: coder == nil ? nil : mine, codebook: saving.isCodebookOwed ? codebook : nil,
            serial: saving.serial)))
    ]
  }

  /// Of a save that another overtook nothing is said: the other is on its way.
  mutating func noteSaved(_ saved: SavedThemeWork) -> [Request] {
    if !saved.outside.isEmpty { hear(saved.outside) }
    guard saved.serial == saving.serial else { return [] }
    let words = saving.words
    let isQuitting = saving.isQuitting
    saving = Saving(serial: saving.serial)
    if isQuitting { return [.perform(.quit)] }
    return words.map { [.say(.done("\($0) Saved."))] } ?? []
  }

  /// The decisions stay here, and are tried again.
  mutating func noteFailed(_ sentence: String, _ now: Timestamp) -> [Request] {
    saving.failure = sentence
    saving.failedAt = now
    defer { saving.isQuitting = false }
    return saving.isQuitting ? [.open(.dialog(.unsavedThemes(sentence)))] : []
  }

  mutating func tick(_ now: Timestamp) -> [Request] {
    guard let failedAt = saving.failedAt, abs(now.milliseconds - failedAt.milliseconds) >= 5000
    else { return [] }
    return save()
  }

  /// The points and codebook as the files have them now: a codebook that could not be saved gives
  /// way.
  mutating func readAgain() -> [Request] {
    if saving.failure != nil, saving.isCodebookOwed {
      saving.isCodebookOwed = false
      saving.failure = nil
      return save() + themeAgain()
    }
    return themeAgain()
  }

  /// What the machine holds may have changed with what people did.
  mutating func themeAgain() -> [Request] {
    guard let scope else { return [] }
    isTheming = true
    return [.perform(.gatherThemes(scope))]
  }
}
