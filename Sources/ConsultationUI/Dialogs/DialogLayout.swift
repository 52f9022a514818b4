internal import TerminalCanvas

/// How large a dialog is.
enum DialogLayout {
  static func width(in size: Size) -> Int { min(72, size.columns - 4) }

  /// Rows of a list in a dialog.
  static func listRows(in size: Size) -> Int { max(3, min(20, size.rows - 8)) }
}
