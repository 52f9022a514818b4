extension String {
  /// The text without blanks and line ends round it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The name of the file at a path, without its folders.
  var file: String { split(separator: "/").last.map(String.init) ?? self }

  /// The folder of a path, `.` for a bare name.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
