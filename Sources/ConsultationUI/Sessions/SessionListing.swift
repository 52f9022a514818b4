package import ConsultationModel

/// A session file as the list of sessions shows it.
package struct SessionListing: Equatable, Sendable {
  /// What could be read of a file.
  package enum Content: Equatable, Sendable {
    case session(SessionSummary)
    /// Nobody gave its passphrase yet.
    case sealed
    /// Why the file can't be read.
    case broken(String)
  }

  package let path: String
  package let content: Content
  /// Words that were typed and never sent.
  package let unsent: Unsent?
  /// The file that the session went on in, where this one could not be written.
  package let movedTo: String?

  /// The file's, without its folder.
  var name: String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  package init(path: String, content: Content, unsent: Unsent? = nil, movedTo: String? = nil) {
    self.path = path
    self.content = content
    self.unsent = unsent
    self.movedTo = movedTo
  }
}

/// Words that wait to be sent: when and where they were typed.
package struct Unsent: Equatable, Sendable {
  package let at: Timestamp?
  /// `Q2, Infrastructure`; empty where it isn't known.
  package let place: String

  package init(at: Timestamp?, place: String) {
    self.at = at
    self.place = place
  }

  /// What waits in `kept`, the latest line first; nil where nothing does.
  package init?(in drafts: Drafts, guide: Guide?) {
    if let mending = drafts.mending {
      self.init(at: mending.line.at, place: "a point being mended")
      return
    }
    let latest = drafts.lines.max {
      ($0.value.at?.milliseconds ?? 0) < ($1.value.at?.milliseconds ?? 0)
    }
    guard let latest else { return nil }
    self.init(at: latest.value.at, place: guide?.name(of: latest.key) ?? "")
  }

  /// `14:03, Q2 of Infrastructure`
  package var label: String {
    [at?.clock ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
