/// A field of a file that this version doesn't know: carried along unread, so that a file of a
/// newer version loses nothing by passing through an older program.
package struct UnknownField: Equatable, Sendable {
  package let name: String
  /// The value exactly as JSON text.
  package let json: String

  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
