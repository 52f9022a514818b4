internal import TerminalCanvas

extension Discussion {
  /// What a key can ask for on the discussion screen.
  enum Action: Equatable, Sendable {
    case enter, newLine, nextField, previousField, cancel
    case nextQuestion, previousQuestion, nextProposition
    case park, evidence, coverage, report, themes, find, help, close
    case undo, redo, history, putBack, saveNow
    case pickOlder, pickNewer, scrollUp, scrollDown
    case move, withdraw, vote
    case readBack, pause, extend
  }

  static let bindings = KeyTable<Action>(
    "discussion", title: "Discussion", isTyping: true,
    [
      Binding(
        .enter, action: .enter, label: "save",
        help: "Save the point; with a point picked and nothing typed, mend that point"),
      Binding(
        .tab, action: .nextField, label: "fields",
        help: "Finish the @name, #theme or &partner being typed; else the next field of the point"),
      Binding(.backTab, action: .previousField, help: "The field before"),
      Binding(
        .control("n"), .function(3), action: .nextQuestion, label: "next", help: "The next question"
      ),
      Binding(.control("b"), .function(2), action: .previousQuestion, help: "The question before"),
      Binding(
        .control("g"), .function(5), action: .coverage, label: "go to",
        help: "Coverage: what is answered and what is not; go anywhere"),
      Binding(
        .control("e"), .function(6), action: .evidence, label: "evidence",
        help: "The evidence behind this question"),
      Binding(
        .control("p"), action: .park, label: "park",
        help: "Save what is typed as a parked point; with a point picked, park it or put it back"),
      Binding(.function(1), action: .help, label: "keys", help: "These keys"),
      Binding(
        .control("q"), .function(10), action: .close, label: "close", help: "Back to the sessions"),
      Binding(
        .control("t"), .function(4), action: .nextProposition, label: "next proposition",
        help: "The next proposition; after the last the first again"),
      Binding(
        .up, action: .pickOlder, help: "Pick an older point, from the first line of the entry"),
      Binding(.down, action: .pickNewer, help: "Pick a newer point, then back to the entry line"),
      Binding(
        .escape, action: .cancel, help: "Leave the field, the pick, the search or the mending"),
      Binding(.control("o"), action: .move, help: "Move the picked point to another question"),
      Binding(
        .control("d"), action: .withdraw, help: "Withdraw the picked point, or restore it"),
      Binding(.control("l"), action: .vote, help: "One more vote for the picked point"),
      Binding(
        .control("z"), action: .undo,
        help: "Take back the last typing; with nothing typed, the last change to a point"),
      Binding(.control("y"), action: .redo, help: "Do again what was taken back"),
      Binding(
        .control("f"), .function(7), action: .find,
        help: "Find points by their words at every question; Enter on one goes there"),
      Binding(.control("r"), .function(8), action: .report, help: "The report of this session"),
      Binding(.function(12), action: .themes, help: "The themes of this session"),
      Binding(.pageUp, action: .scrollUp, help: "Older points"),
      Binding(.pageDown, action: .scrollDown, help: "Newer points"),
      Binding(.control("j"), action: .newLine, help: "A new line within the point"),
      Binding(.control("v"), action: .putBack, help: "Put back what ^K, ^U or ^W cut out"),
      Binding(
        .function(11), action: .readBack,
        help: "Read the points of this question back to the table (also from the coverage)"),
      Binding(.control("]"), action: .extend, help: "Plan a minute more for this question"),
      Binding(.control("_"), action: .pause, help: "Stop the clock, or let it go on"),
      Binding(
        .control("x"), .function(9), action: .history,
        help: "The history: who changed what, and when"
      ),
      Binding(
        .control("s"), action: .saveNow,
        help: "Save again (every change is saved anyway), or elsewhere where saving fails; take "
          + "over where you read along"),
    ])

  static let shorthandHelp = HelpSection(
    title: "Shorthand, anywhere in the line",
    entries: [
      .init(
        keys: "for: against: mixed:",
        text: "Stance, first in the line; + - ~ do the same; before @ # ! no colon is needed"),
      .init(keys: "@Sage", text: "Who said it: an organisation; @Sage/business adds the sector"),
      .init(keys: "@\"Jo Bell, Sage\"", text: "A name and an organisation"),
      .init(keys: "@\"Ann,\"", text: "A person alone: the comma says that it is a name"),
      .init(keys: "#full-fibre", text: "A theme; the beginning is enough: #full"),
      .init(keys: "\"...\"", text: "Word for word what was said"),
      .init(keys: "? ...", text: "First in the line: your own inference"),
      .init(keys: "! !! !5", text: "Votes for the point"),
      .init(keys: "&Fraunhofer", text: "A partner that the point names"),
      .init(keys: "%named", text: "May be named; %organisation %sector %unattributed"),
      .init(keys: "\\for \\@ \\#", text: "A backslash keeps any of these as plain text"),
      .init(
        keys: "an ask",
        text: "Goes to the question that asks for them: what stands there counts as one"),
    ])
}

extension Discussion.Action {
  /// Whether it is left to whoever has the session open for writing.
  var writes: Bool {
    switch self {
    case .enter, .newLine, .nextField, .previousField, .park, .undo, .redo, .putBack, .move,
      .withdraw, .vote, .extend:
      true
    default: false
    }
  }
}
