/// A text that begins with a dash, which the reader of arguments takes for short options: in
/// `-1 for this` it finds the `h` of help, shows that, and all seems well.
enum DashedText {
  /// Nil where the arguments of a command may be read.
  static func refusal(of arguments: [String]) -> Refusal? {
    guard arguments.first == "add" else { return nil }
    let read = arguments.dropFirst().prefix { $0 != "--" }
    guard let text = read.first(where: isText) else { return nil }
    return .usage(
      "\"\(text)\" was not added. A text that begins with a dash goes after --, behind all "
        + "options.")
  }

  private static func isText(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), argument != "-", argument != "-h" else { return false }
    return !argument.hasPrefix("--")
      || argument.contains(where: \.isWhitespace) && !argument.contains("=")
  }
}
