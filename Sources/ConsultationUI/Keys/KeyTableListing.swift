package import TerminalCanvas

/// A table of keys, whatever its screen's actions are.
package protocol KeyTableListing: Sendable {
  var screen: String { get }
  var title: String { get }
  var isTyping: Bool { get }
  /// The names of its actions, in their order.
  var actions: [String] { get }
  /// By the name of the action.
  var standardKeys: [String: [Key]] { get }
  /// As they are in force.
  var keys: [(action: String, keys: [Key], help: String)] { get }
}

extension KeyTable: KeyTableListing {
  package var actions: [String] { standard.map(\.name) }

  package var standardKeys: [String: [Key]] {
    Dictionary(standard.map { ($0.name, $0.keys) }, uniquingKeysWith: +)
  }

  package var keys: [(action: String, keys: [Key], help: String)] {
    bindings.map { ($0.name, $0.keys, $0.help) }
  }
}
