/// One step in the life of a codebook, by which codings made before it are understood.
package struct CodebookChange: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<CodebookChange>

  /// What was done.
  package enum Kind: Equatable, Sendable {
    /// Themes became one that is new; what was coded as any of them is coded as that.
    case merged([Theme.ID], into: Theme.ID)
    /// A theme became several that are new. What was coded as it is coded as `heir`, or is to be
    /// decided again where there is none.
    case split(Theme.ID, into: [Theme.ID], heir: Theme.ID?)
    case renamed(Theme.ID, from: String, to: String)
    case retired(Theme.ID)
  }

  package let id: ID
  package let at: Timestamp
  /// Whose account it was; may be empty.
  package let by: String
  package let kind: Kind
  package var unknownFields: [UnknownField] = []

  package init(id: ID, at: Timestamp, by: String, _ kind: Kind) {
    self.id = id
    self.at = at
    self.by = by
    self.kind = kind
  }
}

extension CodebookChange {
  /// The themes that it took away.
  package var ended: [Theme.ID] {
    switch kind {
    case .merged(let themes, _): themes
    case .split(let theme, _, _), .retired(let theme): [theme]
    case .renamed: []
    }
  }

  /// The themes that it brought.
  package var begun: [Theme.ID] {
    switch kind {
    case .merged(_, let theme): [theme]
    case .split(_, let themes, _): themes
    case .renamed, .retired: []
    }
  }
}
