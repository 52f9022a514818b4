extension String {
  /// For lists, in which everything has one row.
  var inOneLine: String {
    contains(where: \.isNewline)
      ? split(whereSeparator: \.isNewline).joined(separator: " / ") : self
  }
}
