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
