internal import TerminalCanvas

/// A dialog that asks for one line of text.
struct PromptDialog: Equatable, Sendable {
  /// What the text is for.
  enum Purpose: Equatable, Sendable {
    case find
    case renameTable(path: String)
    case exportPath(ReportWishes, ReportKind)
    case reportFilter(String)
    case findInReport(String)
    case saveElsewhere
    case themes(ThemePrompt)
    case room(RoomPrompt)
  }

  let purpose: Purpose
  let title: String
  let question: String
  var editor: TextEditor
  /// Whether what stands there is only offered: the first letter takes its place.
  var isOffered = false
  /// Whether what stands there is somebody's own.
  var hasTyped = false
  /// Why the last answer did not do.
  var complaint = ""

  mutating func type(_ key: Key) {
    if isOffered, case .character = key { editor = TextEditor() }
    isOffered = false
    let before = editor.text
    _ = editor.hear(key, width: 1000)
    if editor.text != before { hasTyped = true }
  }

  mutating func paste(_ text: String) {
    if isOffered { editor = TextEditor() }
    (isOffered, hasTyped) = (false, true)
    editor.insert(text)
  }

  /// As many as the text needs, up to a handful.
  func rows(in size: Size) -> Int {
    editor.rowsNeeded(width: DialogLayout.width(in: size) - 4, limit: 5)
  }

  var words: String { complaint.isEmpty ? question : "\(complaint) \(question)" }

  static func find(_ text: String) -> PromptDialog {
    PromptDialog(
      purpose: .find, title: "Find",
      question: "Words in the points of every question; nothing shows this question again:",
      editor: TextEditor(text), isOffered: !text.isEmpty)
  }

  static func renameTable(path: String, table: String) -> PromptDialog {
    PromptDialog(
      purpose: .renameTable(path: path), title: "Rename the table",
      question: "The table's name or number:", editor: TextEditor(table))
  }

  static func saveElsewhere(_ path: String) -> PromptDialog {
    PromptDialog(
      purpose: .saveElsewhere, title: "Save the session elsewhere",
      question: "On another disk, such as a stick. The session goes on in the new file:",
      editor: TextEditor(path))
  }

  static func reportFilter(_ filter: String) -> PromptDialog {
    PromptDialog(
      purpose: .reportFilter(filter), title: "Which points",
      question:
        "As stance=against, !table=2 (! leaves out); kinds: proposition, question, sector, table, "
        + "stance, theme, date, voice, round. Nothing means all:",
      editor: TextEditor(filter))
  }

  static func findInReport(_ text: String) -> PromptDialog {
    PromptDialog(
      purpose: .findInReport(text), title: "Find in the report", question: "Words to look for:",
      editor: TextEditor(text), isOffered: !text.isEmpty)
  }

  static func exportPath(_ wishes: ReportWishes, _ kind: ReportKind) -> PromptDialog {
    PromptDialog(
      purpose: .exportPath(wishes, kind), title: "Export the report", question: "Write it to:",
      editor: TextEditor("report.\(kind.fileExtension)"))
  }
}
