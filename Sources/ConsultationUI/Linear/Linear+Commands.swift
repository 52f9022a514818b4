internal import ConsultationModel
internal import TerminalCanvas

extension Linear {
  /// A line that is no command is a point. What was not sent before stays as it was.
  mutating func record(_ line: String, isParked: Bool = false, _ moment: Moment) -> Turn {
    change { discussion in
      guard !discussion.isReading else { return discussion.refuseToWrite() }
      let (left, mending, drafts) = (discussion.entry.text, discussion.mending, discussion.drafts)
      discussion.mending = nil
      discussion.picked = nil
      discussion.entry.set(line)
      let requests =
        isParked && !discussion.reading.entry.text.isEmpty
        ? discussion.record(parked: true, moment) : discussion.enter(moment)
      discussion.stanceOffer = nil
      // What was kept here and at other questions is still to be sent.
      discussion.drafts = drafts
      discussion.mending = mending
      discussion.entry.set(left)
      return requests + discussion.keepDrafts()
    } then: {
      moment
    }
  }

  mutating func perform(
    _ command: LinearCommand, _ rest: String, _ moment: Moment
  ) -> Turn {
    switch command {
    case .next: return walk(moment) { $0.neighbour(steps: 1) }
    case .back: return walk(moment) { $0.neighbour(steps: -1) }
    case .proposition: return walk(moment) { $0.firstStopOfNextProposition }
    case .go:
      guard let stop = stop(called: rest) else { return noPlace(rest) }
      return walk(moment) { _ in stop }
    case .mend, .reword, .move, .withdraw, .vote, .objection, .hand, .reason:
      return change(command, rest, moment)
    case .park where Int(rest) == nil && !rest.isEmpty:
      return record(rest, isParked: true, moment)
    case .park: return change(command, rest, moment)
    case .undo: return ask(moment) { $0.undoByLine(moment) }
    case .redo: return ask(moment) { $0.redoByLine(moment) }
    case .keep: return ask(moment) { $0.enter(moment) }
    case .drop: return drop(moment)
    case .history: return ask(moment) { $0.showHistory() }
    case .end: return ask(moment) { $0.setEnd(rest, moment) }
    case .more: return ask(moment) { $0.extendHere(moment) }
    case .pause: return ask(moment) { $0.pause() }
    case .here: return ask(moment) { $0.welcome(rest, moment) }
    case .away: return away(rest, moment)
    case .sign: return sign(rest, moment)
    case .round: return round(rest, moment)
    case .dots, .dot, .undot, .count: return dots(command, rest, moment)
    case .report: return report(to: rest)
    case .save: return ask(moment) { $0.isReading ? $0.takeOver() : $0.save(saying: "Saved.") }
    case .quit where rest == "now":
      discussion = nil
      return Turn(effects: [.listSessions])
    case .quit: return ask(moment) { $0.closeByLine() }
    case .question, .list, .find, .coverage, .evidence, .time, .who, .read, .help:
      return Turn(lines: lines(for: command, rest))
    }
  }

  mutating func ask(
    _ moment: Moment, _ work: (inout Discussion) -> [Request]
  ) -> Turn {
    change(work) { moment }
  }

  private mutating func change(
    _ work: (inout Discussion) -> [Request], then moment: () -> Moment
  ) -> Turn {
    guard var discussion else { return Turn() }
    let requests = work(&discussion)
    self.discussion = discussion
    return turn(of: requests, moment())
  }

  private mutating func walk(_ moment: Moment, to stop: (Discussion) -> Stop?) -> Turn {
    let before = discussion?.stop
    var turn = ask(moment) { $0.walk(to: stop($0)) }
    listed = []
    if discussion?.stop != before { turn.lines += placeLines }
    return turn
  }

  private func noPlace(_ text: String) -> Turn {
    Turn(
      lines: [
        "“\(text)” is no question of this guide: /go and the beginning of a proposition's "
          + "name and a question's number, as /go infra 2; or /go parked."
      ])
  }

  /// A command about a point of the last list, by its number.
  private mutating func change(
    _ command: LinearCommand, _ rest: String, _ moment: Moment
  ) -> Turn {
    if listed.isEmpty { listed = discussion?.pointsHere.map(\.id) ?? [] }
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = parts.first.flatMap({ Int($0) }), listed.indices.contains(number - 1) else {
      return Turn(lines: ["Say which point by its number: /list has them."])
    }
    let point = listed[number - 1]
    var words = parts.count > 1 ? parts[1].trimmed : ""
    if [.hand, .reason, .objection].contains(command) {
      guard !words.isEmpty else {
        return Turn(
          lines: ["Say it behind the number; none takes back what was said: /\(command) 2 none"])
      }
      if words.lowercased() == "none" { words = "" }
    }
    switch command {
    case .mend where words.isEmpty: return Turn(lines: lineLines(of: point, number))
    case .move:
      guard let stop = stop(called: words) else { return noPlace(words) }
      return ask(moment) { $0.isReading ? $0.refuseToWrite() : $0.move(point, to: stop, moment) }
    default: break
    }
    return ask(moment) { discussion in
      guard !discussion.isReading else { return discussion.refuseToWrite() }
      switch command {
      case .mend: return discussion.mendByLine(point, words, moment)
      case .reword: return discussion.reword(point, words, moment)
      case .objection: return discussion.note(objection: words, to: point, moment)
      case .hand: return discussion.hand(point, toTable: words, moment)
      case .reason: return discussion.keep(point, because: words, moment)
      default:
        discussion.picked = point
        defer { discussion.picked = nil }
        if command == .park { return discussion.park(moment) }
        if command == .vote { return discussion.vote(moment) }
        return discussion.withdraw(.control("d"), moment, width: 80)
      }
    }
  }

  private mutating func drop(_ moment: Moment) -> Turn {
    ask(moment) { discussion in
      // What was typed here before a point was mended comes back.
      if discussion.mending != nil { discussion.leaveMending() } else { discussion.entry.set("") }
      discussion.layDownDraft()
      return discussion.keepDrafts() + [.say(.done("Forgotten."))]
    }
  }

  private mutating func away(_ rest: String, _ moment: Moment) -> Turn {
    if named.isEmpty { named = discussion?.peopleAtTheTable.map(\.stakeholder.id) ?? [] }
    guard let number = Int(rest), named.indices.contains(number - 1),
      let person = discussion?.session.stakeholder(named[number - 1])
    else { return Turn(lines: ["Say who by their number: /who has them."]) }
    return ask(moment) { $0.toggleAway(person, moment) }
  }

  private mutating func round(_ rest: String, _ moment: Moment) -> Turn {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.first?.lowercased() == "new" else { return Turn(lines: roundLines) }
    let hosts = words.count > 1 ? words[1] : ""
    let before = discussion?.session.round
    var turn = ask(moment) { $0.beginRound(hosts: hosts, moment) }
    if discussion?.session.round != before { turn.lines += roundLines }
    return turn
  }

  private mutating func sign(_ rest: String, _ moment: Moment) -> Turn {
    guard let place = discussion?.stop.place else {
      return Turn(lines: ["Parked points are not signed off."])
    }
    guard discussion?.session.pointsToRead(at: place).isEmpty == false else {
      return Turn(lines: ["There is no point to read back here."])
    }
    return ask(moment) { $0.signOff(place, rest, moment) }
  }

  private mutating func report(to path: String) -> Turn {
    guard let discussion else { return Turn() }
    let wishes = ReportWishes(scope: .session(path: discussion.path))
    guard !path.isEmpty else { return Turn(effects: [.prepareReport(wishes, columns: 78)]) }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    guard let kind = ReportKind.allCases.first(where: { $0.fileExtension == ending }) else {
      return Turn(lines: ["End the file's name in .html, .docx, .xlsx, .md, .txt, .csv or .json."])
    }
    return Turn(effects: [.export(ReportExport(wishes: wishes, kind: kind, path: path))])
  }

  /// `parked`, `infra 2a`, or `2a` of the proposition where the walk stands.
  private func stop(called text: String) -> Stop? {
    guard let discussion else { return nil }
    let words = text.lowercased().split(separator: " ").map(String.init)
    if words == ["parked"] { return .parked }
    guard let number = words.last,
      let asked = discussion.guide.askedQuestions.first(where: { $0.number == number })
    else { return nil }
    let name = words.dropLast().joined(separator: " ")
    let named = discussion.guide.propositions.first {
      !name.isEmpty
        && ($0.shortName.lowercased().hasPrefix(name) || $0.name.lowercased().contains(name))
    }
    let here = discussion.stop.place?.proposition
    guard let proposition = name.isEmpty ? here : named?.id else { return nil }
    return .place(Place(proposition: proposition, question: asked.question.id))
  }
}

extension Discussion {
  /// Nothing is typed between two lines, so what is taken back is a change.
  fileprivate mutating func undoByLine(_ moment: Moment) -> [Request] {
    withEmptyLine { $0.undo(moment) }
  }

  fileprivate mutating func redoByLine(_ moment: Moment) -> [Request] {
    withEmptyLine { $0.redo(moment) }
  }

  private mutating func withEmptyLine(
    _ work: (inout Discussion) -> [Request]
  ) -> [Request] {
    guard entry.isEmpty, mending == nil else {
      return [.say(.hint("A line was not sent yet: /keep or /drop it first."))]
    }
    entry = TextEditor()
    return work(&self)
  }

  fileprivate mutating func extendHere(_ moment: Moment) -> [Request] {
    stop.place.map { extend($0, minutes: 1, moment) } ?? []
  }

  /// The whole line of a point anew.
  fileprivate mutating func mendByLine(
    _ id: Feedback.ID, _ line: String, _ moment: Moment
  ) -> [Request] {
    guard entry.isEmpty, mending == nil else {
      return [.say(.hint("A line was not sent yet: /keep or /drop it first."))]
    }
    mending = id
    picked = nil
    entry.set(line)
    let requests = enter(moment)
    if mending != nil { leaveMending() }
    return requests
  }

  fileprivate mutating func closeByLine() -> [Request] {
    open(.close)
  }
}
