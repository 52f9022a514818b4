internal import ConsultationModel

/// A command of the linear mode: a slash, a word or its letter, and what it is about.
enum LinearCommand: String, CaseIterable, Sendable {
  case next, back, proposition, go, question, list, find, mend, move, park, withdraw, vote, undo,
    redo
  case keep, drop, coverage, evidence, history, time, end, more, pause, who, here, away
  case hand, reason, round, dots, dot, undot, count
  case read, reword, objection, sign, report, save, help, quit

  /// The letter or letters that do for the word.
  var short: String {
    switch self {
    case .next: "n"
    case .back: "b"
    case .proposition: "pr"
    case .go: "g"
    case .question: "q"
    case .list: "l"
    case .find: "f"
    case .mend: "m"
    case .move: "mv"
    case .park: "p"
    case .withdraw: "d"
    case .vote: "v"
    case .undo: "u"
    case .redo: "y"
    case .keep: "k"
    case .drop: "dr"
    case .coverage: "c"
    case .evidence: "e"
    case .history: "hi"
    case .time: "t"
    case .end: "en"
    case .more: "+"
    case .pause: "ps"
    case .who: "w"
    case .here: "he"
    case .away: "aw"
    case .hand: "ha"
    case .reason: "be"
    case .round: "ro"
    case .dots: "ds"
    case .dot: "."
    case .undot: "-"
    case .count: "ct"
    case .read: "r"
    case .reword: "rw"
    case .objection: "o"
    case .sign: "s"
    case .report: "rp"
    case .save: "sv"
    case .help: "h"
    case .quit: "x"
    }
  }

  /// What stands behind it.
  private var argument: String {
    switch self {
    case .go: " INFRASTRUCTURE 2a, or parked"
    case .find, .reword: self == .find ? " WORDS" : " 2 OTHER WORDS"
    case .mend: " 2, or 2 THE WHOLE LINE"
    case .move: " 2 INFRASTRUCTURE 2a"
    case .park: " 2, or THE LINE"
    case .withdraw, .vote: " 2"
    case .end: " 16:00"
    case .here: " Jo Bell, Sage/business"
    case .away: " 2"
    case .objection: " 2 WHAT WAS SAID"
    case .hand: " 2 TABLE"
    case .reason: " 2 WHY"
    case .round: ", or new and who stays"
    case .dots: ", or how many each, or show, or hide"
    case .dot, .undot: " 1 2"
    case .sign: " 8, or NAMES"
    case .report: ", or a FILE to write"
    default: ""
    }
  }

  private var words: String {
    switch self {
    case .next: "the next question"
    case .back: "the question before"
    case .proposition: "the next proposition"
    case .go: "go to a question"
    case .question: "where you are, the question and what to try"
    case .list: "the points here, with their numbers"
    case .find: "points of every question that hold the words"
    case .mend: "the line of a point; with a line behind it, that line instead"
    case .move: "move a point to another question"
    case .park: "park a point or put it back; or save a line as a parked point"
    case .withdraw: "withdraw a point, or restore it"
    case .vote: "one more vote for a point"
    case .undo: "take back the last change"
    case .redo: "do again what was taken back"
    case .keep: "save the line that was not sent"
    case .drop: "forget the line that was not sent"
    case .coverage: "points and minutes of every question"
    case .evidence: "the evidence behind this question"
    case .history: "who changed what, the newest first"
    case .time: "when you will be done"
    case .end: "when the sitting ends; nothing behind it means no end"
    case .more: "a minute more for this question"
    case .pause: "stop the clock, or let it go on"
    case .who: "who is at the table and was not heard"
    case .here: "note who is at the table"
    case .away: "somebody is not at the table, or back"
    case .hand: "a parked point is for another table"
    case .reason: "why a point stays parked"
    case .round: "what was said in the last round; or begin the next"
    case .dots: "who has how many dots left; totals are hidden at first"
    case .dot: "person 1 puts a dot on point 2"
    case .undot: "person 1 takes a dot back from point 2"
    case .count: "end the vote by dots: totals become votes"
    case .read: "read the points of this question back"
    case .reword: "mend the words of a point, nothing else of it"
    case .objection: "note what was said against a point"
    case .sign: "the table signs this question off"
    case .report: "the report of this session"
    case .save: "save again where saving failed"
    case .help: "these commands"
    case .quit: "back to the list of sessions, or out of it"
    }
  }

  var help: String { "/\(rawValue)\(argument) (or /\(short)): \(words)." }

  /// The command that a line gives and what stands behind it; nil where the line is none.
  static func read(_ line: String) -> (command: LinearCommand?, rest: String)? {
    guard line.hasPrefix("/") else { return nil }
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let word = parts.first.map { $0.lowercased() } ?? ""
    let rest = parts.count > 1 ? String(parts[1]).trimmed : ""
    return (allCases.first { $0.rawValue == word || $0.short == word }, rest)
  }
}
