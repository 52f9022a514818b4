internal import TerminalCanvas

/// The keys of one screen: the same table drives dispatch, footer, help and docs, and says what
/// people may change.
struct KeyTable<Action: Equatable & Sendable>: Sendable {
  /// The screen's name where people write their own keys down.
  let screen: String
  let title: String
  /// Whether letters are typed there: none can be a key then.
  let isTyping: Bool
  /// As the program comes.
  let standard: [Binding<Action>]

  init(
    _ screen: String, title: String, isTyping: Bool = false, _ standard: [Binding<Action>]
  ) {
    self.screen = screen
    self.title = title
    self.isTyping = isTyping
    self.standard = standard
  }

  /// As people want them.
  var bindings: [Binding<Action>] {
    guard let wished = KeyPreferences.inForce.screens[screen] else { return standard }
    return standard.map { binding in
      var binding = binding
      binding.keys = wished[binding.name] ?? binding.keys
      return binding
    }
  }

  /// What a key does on the screen.
  func action(for key: Key) -> Action? {
    bindings.first { $0.keys.contains(key) }?.action
  }

  /// The key that the program comes with for what a key does now; nil for one that lost its use here,
  /// and the key itself where it never had one.
  func standardKey(for key: Key) -> Key? {
    if let index = bindings.firstIndex(where: { $0.keys.contains(key) }) {
      // One of several that are as they were stays itself.
      return standard[index].keys.contains(key) ? key : standard[index].keys.first
    }
    return standard.contains { $0.keys.contains(key) } ? nil : key
  }

  /// What is shown where the program as it comes shows the first key of an action.
  func label(inPlaceOf label: String) -> String {
    let index = standard.firstIndex { $0.keys.first?.label == label }
    return index.flatMap { bindings[$0].keys.first?.label } ?? label
  }

  /// What a sentence calls the key for an action: `^Z`.
  func key(_ action: Action) -> String {
    bindings.first { $0.action == action }?.keys.first?.label ?? ""
  }

  var help: HelpSection {
    HelpSection(
      title: title,
      entries: bindings.map { binding in
        .init(keys: binding.keys.map(\.label).joined(separator: " "), text: binding.help)
      })
  }

  /// Those that have a place in the bottom row.
  func footer(where isWanted: (Action) -> Bool = { _ in true }) -> [FooterItem] {
    zip(bindings, standard).filter { !$0.0.label.isEmpty && isWanted($0.0.action) }
      .map { binding, standard in
        FooterItem(
          key: binding.keys.first?.label ?? "", label: binding.label,
          isWayOut: standard.keys.contains(.control("q")),
          isHelp: standard.name == "help")
      }
  }
}
