internal import TerminalCanvas

extension Dialog {
  /// What a key says to a question.
  enum Answer: Equatable, Sendable {
    case onePoint, onePerLine, again, elsewhere, leave, writeOver, retire
    case goOn, random, unsure, suggestions, size
    case done, cancel, help
  }

  static let pasting = table(
    "pasting", "A paste of several lines",
    [
      Binding(.character("o"), .enter, action: .onePoint, help: "It is one point"),
      Binding(.character("l"), action: .onePerLine, help: "It is one point a line"),
    ])

  static let leaving = table(
    "leaving", "Leaving what isn't saved",
    [
      Binding(.enter, action: .again, help: "Try again, or go on with it"),
      Binding(.character("e"), action: .elsewhere, help: "Save elsewhere"),
      Binding(.character("l"), action: .leave, help: "Leave without it"),
    ])

  static let confirming = table(
    "confirming", "Confirming",
    [
      Binding(.character("w"), action: .writeOver, help: "Write over the file"),
      Binding(.character("d"), action: .retire, help: "Retire the theme"),
    ])

  static let beginningToCode = table(
    "beginning-to-code", "Beginning to code",
    [
      Binding(.enter, action: .goOn, help: "Go on where coding was left"),
      Binding(.character("r"), action: .random, help: "A random sample"),
      Binding(.character("u"), action: .unsure, help: "The most unsure points first"),
      Binding(.character("s"), action: .suggestions, help: "Show suggestions, or hide them"),
      Binding(.character("n"), action: .size, help: "Another size of sample"),
    ])

  static let answering = table(
    "answering", "Answering in words or from a list", isTyping: true,
    [Binding(.enter, action: .done, help: "That is the answer")])

  private static func table(
    _ screen: String, _ title: String, isTyping: Bool = false, _ own: [Binding<Answer>]
  ) -> KeyTable<Answer> {
    KeyTable(
      screen, title: title, isTyping: isTyping,
      own + [
        Binding(.escape, .control("q"), action: .cancel, help: "Leave the question unanswered"),
        Binding(.function(1), action: .help, help: "These keys"),
      ])
  }

  var keys: KeyTable<Answer> {
    switch self {
    case .paste: Self.pasting
    case .unsaved, .unsavedThemes, .dropMending: Self.leaving
    case .overwrite, .retire: Self.confirming
    case .codingChoice: Self.beginningToCode
    case .move, .prompt, .passphrase, .pickTheme: Self.answering
    }
  }

  /// Its answers by the keys that are in force.
  var answers: [FooterItem] {
    words.answers.map { FooterItem(key: keys.label(inPlaceOf: $0.key), label: $0.label) }
  }
}
