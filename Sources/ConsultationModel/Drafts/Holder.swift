/// Who has a session open for writing.
package struct Holder: Equatable, Sendable {
  /// The note-taker or the account; may be empty.
  package let name: String
  /// The machine.
  package let host: String
  package let since: Timestamp

  package init(name: String, host: String, since: Timestamp) {
    self.name = name
    self.host = host
    self.since = since
  }

  /// `Ann on laptop-2, since 14:02`
  package var label: String {
    let who = name.isEmpty ? "Another program" : name
    return "\(who) on \(host.isEmpty ? "another machine" : host), since \(since.clock)"
  }
}
