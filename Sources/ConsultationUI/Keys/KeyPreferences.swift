internal import Synchronization
package import TerminalCanvas

/// The keys that people want in place of those that the program comes with.
package struct KeyPreferences: Equatable, Sendable {
  /// By screen and action, each by its name.
  package private(set) var screens: [String: [String: [Key]]] = [:]

  package init() {}

  private static let chosen = Mutex(KeyPreferences())

  /// Those that all screens obey. Set once, before the first screen: tables of keys are the same for
  /// everybody, and no screen would know of another's.
  static var inForce: KeyPreferences { chosen.withLock { $0 } }

  package func takeEffect() { Self.chosen.withLock { $0 = self } }

  /// Takes what is wished for one screen, action by action as it was written; gives back what is
  /// wrong with it. A screen of which anything is wrong keeps the keys that it has.
  package mutating func wish(
    _ wishes: [(action: String, keys: [String])], on screen: String
  ) -> [KeyProblem] {
    guard let table = KeyReference.tables.first(where: { $0.screen == screen }) else {
      return [KeyProblem(screen: screen, reason: .noScreen)]
    }
    var problems: [KeyProblem] = []
    var wished: [String: [Key]] = [:]
    for (action, words) in wishes {
      func refuse(_ reason: KeyProblem.Reason) {
        problems.append(KeyProblem(screen: screen, action: action, reason: reason))
      }
      guard table.standardKeys[action] != nil else {
        refuse(.noAction)
        continue
      }
      guard !words.isEmpty else {
        refuse(.noKey)
        continue
      }
      wished[action] = words.compactMap { word in
        guard let key = Key(label: word) else {
          refuse(.notAKey(word))
          return nil
        }
        if table.screen == EditingKeys.table.screen,
          let other = key.use(whereOneTypes: action, as: screens)
        {
          refuse(.clash(word, with: other))
        }
        if table.isTyping, screen != EditingKeys.table.screen, isOfTheLine(key) {
          refuse(.typed(word))
        }
        if table.isTyping, key.isTyped(besides: table.standardKeys) {
          refuse(.typed(word))
        } else if key.movesList(besides: table.standardKeys) {
          refuse(.moves(word))
        }
        return key
      }
    }
    problems += table.clashes(among: wished)
    if problems.isEmpty { screens[screen] = wished }
    return problems
  }

  /// Whether somebody took the key for a line of text.
  private func isOfTheLine(_ key: Key) -> Bool {
    screens[EditingKeys.table.screen]?.contains { action, keys in
      keys.contains(key) && EditingKeys.table.standardKeys[action]?.contains(key) == false
    } ?? false
  }
}

extension Key {
  /// Whether it moves in lists, and does nothing else on the screen as it comes.
  fileprivate func movesList(besides standard: [String: [Key]]) -> Bool {
    ListViewport.keys.contains(self) && !standard.values.contains { $0.contains(self) }
  }

  /// What it does on a screen where one types, if that is not what it does in the line as it comes.
  fileprivate func use(
    whereOneTypes action: String, as wished: [String: [String: [Key]]]
  ) -> String? {
    guard EditingKeys.table.standardKeys[action]?.contains(self) == false else { return nil }
    let typing = KeyReference.tables.filter { $0.isTyping && $0.screen != EditingKeys.table.screen }
    for table in typing {
      let use = table.actions.first { name in
        name != action
          && (wished[table.screen]?[name] ?? table.standardKeys[name] ?? []).contains(self)
      }
      if let use { return "\(use) of \(table.screen)" }
    }
    return nil
  }

  /// Whether a line of text takes the key for itself.
  fileprivate func isTyped(besides standard: [String: [Key]]) -> Bool {
    if standard.values.contains(where: { $0.contains(self) }) { return false }
    if case .character = self { return true }
    return TextEditor.keys.contains(self)
  }
}

extension KeyTableListing {
  fileprivate func clashes(among wished: [String: [Key]]) -> [KeyProblem] {
    var owners: [Key: String] = [:]
    var problems: [KeyProblem] = []
    for action in actions {
      for key in wished[action] ?? standardKeys[action] ?? [] {
        if let other = owners[key], other != action {
          problems.append(
            KeyProblem(screen: screen, action: action, reason: .clash(key.label, with: other)))
        }
        owners[key] = action
      }
    }
    return problems
  }
}
