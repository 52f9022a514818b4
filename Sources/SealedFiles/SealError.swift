/// Why something sealed can't be opened, or can't be sealed.
package struct SealError: Error, Equatable, Sendable {
  package enum Kind: Sendable {
    case noPassphrase, wrongPassphrase, damaged, unfit

    /// Whether the right passphrase would help.
    package var isForWantOfAPassphrase: Bool { self == .noPassphrase || self == .wrongPassphrase }
  }

  package let kind: Kind
  /// Goes on from the file's path: `is sealed and no passphrase was given`.
  package let problem: String
  package let remedy: String

  package init(_ kind: Kind, problem: String, remedy: String) {
    self.kind = kind
    self.problem = problem
    self.remedy = remedy
  }
}

extension SealError {
  package static let noPassphrase = SealError(
    .noPassphrase, problem: "is sealed and no passphrase was given",
    remedy: "Give the one that it was sealed with")

  static let wrongPassphrase = SealError(
    .wrongPassphrase, problem: "is sealed and this passphrase does not open it",
    remedy: "Try again, or take the file from a copy if you are sure of the passphrase")

  static let damaged = SealError(
    .damaged, problem: "is sealed and was damaged or changed since: nothing of it can be trusted",
    remedy: "Take the file from a copy")

  static let noEnvelope = SealError(
    .damaged, problem: "is sealed and cut off or broken", remedy: "Take the file from a copy")

  static let replaced = SealError(
    .damaged, problem: "was sealed, and what stands there now is not",
    remedy: "Find out who put it there, and take the file from a copy")

  static let foreign = SealError(
    .wrongPassphrase, problem: "is sealed, but not as the session that it belongs to",
    remedy: "Keep it: it opens with the session file that it was made for")

  static let newer = SealError(
    .unfit, problem: "was sealed by a newer version of this program",
    remedy: "Open it with that version")

  static let costly = SealError(
    .unfit, problem: "is sealed and asks for more time or memory than this program ever does",
    remedy: "Take the file from a copy")

  static let shortPassphrase = SealError(
    .unfit, problem: "needs a passphrase of at least \(Passphrase.fewestBytes) characters",
    remedy: "Choose several words that don't belong together")

  static let longPassphrase = SealError(
    .unfit, problem: "has no passphrase of more than \(Passphrase.mostBytes) bytes",
    remedy: "Check that you gave the right file or text")

  /// A mistake of ours, said instead of writing something in the clear.
  static let unread = SealError(
    .unfit, problem: "is not written, since it was not read first and may be sealed",
    remedy: "Open it first")

  static func noMemory(_ megabytes: Int) -> SealError {
    SealError(
      .unfit, problem: "needs \(megabytes) MB of memory for its passphrase and can't get it",
      remedy: "Close other programs and try again")
  }
}
