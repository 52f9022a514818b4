internal import TerminalCanvas

/// One key that does something on a screen.
struct Binding<Action: Equatable & Sendable>: Sendable {
  var keys: [Key]
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

  /// The action's name where people write their own keys down: `next-question`.
  var name: String {
    "\(action)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}

/// A key in the bottom row of a screen.
struct FooterItem: Equatable, Sendable {
  let key: String
  let label: String
  /// Whether it leads back to where one came from.
  var isWayOut = false
  var isHelp = false

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
