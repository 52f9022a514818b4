internal import TerminalCanvas

/// A key in the bottom row of a screen.
struct FooterItem: Equatable, Sendable {
  let key: String
  let label: String
  /// Whether it leads back to where one came from.
  var isWayOut = false
  var isHelp = false

  var width: Int { DisplayText.width(of: key) + 1 + DisplayText.width(of: label) }
}
