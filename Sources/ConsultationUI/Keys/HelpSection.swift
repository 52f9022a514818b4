/// The keys of one screen as its help shows them.
package struct HelpSection: Equatable, Sendable {
  /// A key, or several that do the same, and what it does.
  package struct Entry: Equatable, Sendable {
    package let keys: String
    package let text: String
  }

  package let title: String
  package let entries: [Entry]
}
