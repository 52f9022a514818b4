internal import ConsultationModel
internal import TerminalCanvas

/// A question that has to be answered before anything else.
enum Dialog: Equatable, Sendable {
  /// Several lines were pasted.
  case paste(text: String, lines: Int)
  case move(MoveDialog)
  case prompt(PromptDialog)
  case passphrase(PassphraseDialog)
  case dropMending
  /// The session can't be saved, and the note-taker wants to leave or to do something about it.
  case unsaved(String, isLeaving: Bool)
  case overwrite(ReportExport)
  case pickTheme(ThemePicker)
  case codingChoice(CodingChoice)
  /// The sentence says what retiring the theme would do.
  case retire(Theme.ID, sentence: String)
  /// Decisions of a coder can't be saved, and they want to leave.
  case unsavedThemes(String)

  /// A paste into the text of a dialog.
  mutating func paste(_ text: String) {
    // A very long paste arrives in parts.
    if case .paste(let begun, _) = self {
      let whole = begun + text
      self = .paste(text: whole, lines: whole.split(whereSeparator: \.isNewline).count)
    }
    if case .passphrase(var passphrase) = self {
      passphrase.paste(text)
      self = .passphrase(passphrase)
    }
    if case .pickTheme(var picker) = self {
      picker.search.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
      self = .pickTheme(picker)
    }
    guard case .prompt(var prompt) = self else { return }
    prompt.paste(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    self = .prompt(prompt)
  }

  var title: String {
    switch self {
    case .paste: "Paste"
    case .move: "Move the point to"
    case .prompt(let prompt): prompt.title
    case .passphrase(let dialog): dialog.title
    case .dropMending: "Leave the point as it was?"
    case .unsaved: "Not everything is saved"
    case .overwrite: "The file exists already"
    case .pickTheme(let picker): picker.title
    case .codingChoice: "Code points one by one"
    case .retire: "Retire the theme?"
    case .unsavedThemes: "Not everything is saved"
    }
  }

  /// What is asked, and the keys that answer it.
  var words: (question: String, answers: [FooterItem]) {
    switch self {
    case .paste(_, let lines):
      (
        "The paste has \(lines) lines. Is it one point, or one point a line?",
        [.init(key: "o", label: "one point"), .init(key: "l", label: "one a line"), Self.cancel]
      )
    case .dropMending:
      (
        "What you changed in this point isn't saved.",
        [
          .init(key: "Enter", label: "go on mending"), .init(key: "l", label: "leave it as it was"),
        ]
      )
    case .unsaved(let sentence, let isLeaving):
      (
        sentence,
        [.init(key: "Enter", label: "try again"), .init(key: "e", label: "save elsewhere")]
          + (isLeaving ? [.init(key: "l", label: "leave without saving")] : []) + [Self.cancel]
      )
    case .overwrite(let export):
      (
        "\(export.path) exists. Write over it?",
        [.init(key: "w", label: "write over it"), Self.cancel]
      )
    case .pickTheme: ("", [.init(key: "Enter", label: "this one"), Self.cancel])
    case .codingChoice(let choice): (choice.question, choice.answers)
    case .retire(_, let sentence): (sentence, [.init(key: "d", label: "retire it"), Self.cancel])
    case .unsavedThemes(let sentence):
      (
        sentence,
        [
          .init(key: "Enter", label: "try again"), .init(key: "l", label: "leave without saving"),
          Self.cancel,
        ]
      )
    case .prompt(let prompt): (prompt.words, [.init(key: "Enter", label: "done"), Self.cancel])
    case .passphrase(let dialog):
      (dialog.question, [.init(key: "Enter", label: "done"), Self.cancel])
    case .move: ("", [.init(key: "Enter", label: "move"), Self.cancel])
    }
  }

  /// The keys that work here, for F1.
  var help: [HelpSection] {
    let section = HelpSection(
      title: title, entries: answers.map { .init(keys: $0.key, text: $0.label) })
    switch self {
    case .prompt: return [section, EditingKeys.help(besides: keys)]
    case .move: return [section, Self.listHelp]
    default: return [section]
    }
  }

  private static let listHelp = HelpSection(
    title: "In the list", entries: [.init(keys: "Up Down PgUp PgDn Home End", text: "Another one")])

  private static let cancel = FooterItem(key: "Esc", label: "cancel")
}
