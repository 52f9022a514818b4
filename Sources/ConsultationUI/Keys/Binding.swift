internal import TerminalCanvas

/// One key that does something on a screen. The same table drives dispatch, footer, help and docs.
struct Binding<Action: Equatable & Sendable>: Sendable {
  let keys: [Key]
  let action: Action
  /// One or two words for the footer; empty where the footer leaves it out.
  let label: String
  /// What the key does, in a sentence for the help.
  let help: String

  init(_ keys: Key..., action: Action, label: String = "", help: String) {
    self.keys = keys
    self.action = action
    self.label = label
    self.help = help
  }
}

extension Array {
  /// What a key does on the screen that this table belongs to.
  func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    first { $0.keys.contains(key) }?.action
  }

  func help<Action>(_ title: String) -> HelpSection where Element == Binding<Action> {
    HelpSection(
      title: title,
      entries: map { binding in
        .init(keys: binding.keys.map(\.label).joined(separator: " "), text: binding.help)
      })
  }

  func footer<Action>() -> [FooterItem] where Element == Binding<Action> {
    filter { !$0.label.isEmpty }.map { binding in
      FooterItem(
        key: binding.keys[0].label, label: binding.label,
        isWayOut: binding.keys.contains(.control("q")))
    }
  }
}

/// A key in the bottom row of a screen.
struct FooterItem: Equatable, Sendable {
  let key: String
  let label: String
  /// Whether it leads back to where one came from.
  var isWayOut = false
  var isHelp: Bool { key == "F1" }

  var width: Int { DisplayText.width(of: key) + 1 + DisplayText.width(of: label) }
}

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
