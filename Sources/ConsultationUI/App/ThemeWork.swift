package import ConsultationModel

/// What a coder has done, to be put on disk.
package struct ThemeWork: Equatable, Sendable {
  /// The whole log of the coder; nil where nobody has coded yet.
  package let codings: Codings?
  /// Nil where it is on disk as it is.
  package let codebook: Codebook?
  /// Counts the saves of a sitting, so that an answer is known to be of the last.
  package let serial: Int
}

/// What a save of a coder's work has put on disk.
package struct SavedThemeWork: Equatable, Sendable {
  package let serial: Int
  /// What another program had written into the same coder's log.
  package let outside: [Decision]

  package init(serial: Int, outside: [Decision] = []) {
    self.serial = serial
    self.outside = outside
  }
}

/// What a codebook that isn't taken yet would do to the points of a theme.
package struct TriedCodebook: Equatable, Sendable {
  package let theme: Theme.ID
  /// The codebook that was tried.
  package let codebook: Codebook
  package let gained: [PointReference]
  package let lost: [PointReference]

  package init(
    theme: Theme.ID, codebook: Codebook, gained: [PointReference], lost: [PointReference]
  ) {
    self.theme = theme
    self.codebook = codebook
    self.gained = gained
    self.lost = lost
  }
}
