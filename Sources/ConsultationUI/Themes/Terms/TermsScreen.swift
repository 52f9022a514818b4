internal import ConsultationModel
internal import TerminalCanvas

/// The words that a theme is known by, with what changing them would do.
struct TermsScreen: Equatable, Sendable {
  let theme: Theme
  var terms: TextEditor
  var exclude: TextEditor
  var isInExclude = false
  /// What was asked last, and the answer to it.
  var asked: Codebook?
  var tried: TriedCodebook?

  enum Action: Equatable, Sendable {
    case take, otherField, undo, close, help
  }

  static let bindings = KeyTable<Action>(
    "terms", title: "Terms", isTyping: true,
    [
      Binding(.enter, action: .take, label: "take", help: "Take the words, with the effect shown"),
      Binding(.tab, .backTab, action: .otherField, label: "other field", help: "The other field"),
      Binding(.control("z"), action: .undo, help: "Take back the last typing"),
      Binding(
        .escape, .control("q"), action: .close, label: "leave as it was", help: "Change nothing"),
      Binding(.function(1), action: .help, label: "keys", help: "These keys"),
    ])

  init(_ theme: Theme, on bench: Workbench) {
    self.theme = theme
    terms = TextEditor(theme.terms.joined(separator: ", "))
    exclude = TextEditor(theme.exclude.joined(separator: ", "))
  }

  /// The theme as it is typed.
  var revised: Theme {
    var revised = Theme(
      id: theme.id, name: theme.name, description: theme.description, terms: Self.words(terms),
      exclude: Self.words(exclude), lenses: theme.lenses)
    revised.unknownFields = theme.unknownFields
    return revised
  }

  private static func words(_ editor: TextEditor) -> [String] {
    editor.text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { String($0).trimmed }
      .filter { !$0.isEmpty }.uniqued()
  }

  mutating func handle(
    _ key: Key, _ bench: inout Workbench, _ moment: Moment, size: Size
  ) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .otherField: isInExclude.toggle()
    case .undo: _ = isInExclude ? exclude.undo() : terms.undo()
    case .take: return take(&bench, moment)
    case nil: type(key, width: size.columns - 4)
    }
    return []
  }

  private mutating func type(_ key: Key, width: Int) {
    if isInExclude {
      _ = exclude.hear(key, width: width)
    } else {
      _ = terms.hear(key, width: width)
    }
  }

  mutating func paste(_ text: String) {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: ", ")
    if isInExclude { exclude.insert(text) } else { terms.insert(text) }
  }

  /// Nothing is taken whose effect hasn't been seen.
  private mutating func take(_ bench: inout Workbench, _ moment: Moment) -> [Request] {
    guard revised != theme else { return [.close] }
    guard effect != nil else {
      return [.say(.hint("The effect is still being worked out."))] + lookAhead(bench)
    }
    return [.close] + bench.carryOut(.revise(revised), moment)
  }

  /// The effect of what is typed now, once it is known.
  var effect: TriedCodebook? {
    tried.flatMap { $0.codebook.theme(theme.id) == revised ? $0 : nil }
  }

  /// Asks for the effect of what is typed, unless it was asked already.
  mutating func lookAhead(_ bench: Workbench) -> [Request] {
    let revised = revised
    // One at a time: over many points an answer takes longer than typing on.
    let isWaiting = asked != nil && tried?.codebook != asked
    guard revised != theme, asked?.theme(theme.id) != revised, !isWaiting else { return [] }
    do throws(CodebookRefusal) {
      let codebook = try bench.codebook.revising(revised)
      asked = codebook
      return [.perform(.tryCodebook(codebook, theme: theme.id))]
    } catch {
      return [.say(.failed(error.sentence))]
    }
  }
}
