internal import ConsultationModel
internal import TerminalCanvas

extension App {
  /// Hears a key for a screen that works on the session in the room.
  mutating func hearRoom(_ key: Key, _ moment: Moment) -> [Request] {
    guard var discussion else { return [.close] }
    defer { self.discussion = discussion }
    discussion.hasTypedOn = true
    // What a screen says can be taken back is taken back where it says so.
    switch Discussion.bindings.action(for: key) {
    case .undo: return discussion.undoChange(moment)
    case .redo: return discussion.redoChange(moment)
    default: break
    }
    switch layers.last {
    case .time(var screen):
      return update(screen.handle(key, &discussion, moment, size: size), .time(screen))
    case .people(var screen):
      return update(screen.handle(key, &discussion, moment, size: size), .people(screen))
    case .readBack(var screen):
      return update(screen.handle(key, &discussion, moment, size: size), .readBack(screen))
    case .dots(var screen):
      return update(screen.handle(key, &discussion, moment, size: size), .dots(screen))
    case .parking(var screen):
      return update(screen.handle(key, &discussion, moment, size: size), .parking(screen))
    case .rounds(var screen):
      return update(screen.handle(key, &discussion, moment, size: size), .rounds(screen))
    default: return []
    }
  }

  /// Does what a line of text was asked for.
  mutating func answer(_ purpose: RoomPrompt, _ text: String, _ moment: Moment) -> [Request] {
    guard var discussion else { return [] }
    defer { self.discussion = discussion }
    switch purpose {
    case .end: return discussion.setEnd(text, moment)
    case .people: return discussion.welcome(text, moment)
    case .reword(let point): return discussion.reword(point, text, moment)
    case .objection(let point): return discussion.note(objection: text, to: point, moment)
    case .signOff(let place): return discussion.signOff(place, text, moment)
    case .dots: return discussion.giveDots(text)
    case .handOver(let point): return discussion.hand(point, toTable: text, moment)
    case .keepParked(let point): return discussion.keep(point, because: text, moment)
    case .hosts: return discussion.beginRound(hosts: text, moment)
    }
  }
}

/// What a line of text on the screens of the room is for.
enum RoomPrompt: Equatable, Sendable {
  case end, people, dots, hosts
  case reword(Feedback.ID)
  case objection(Feedback.ID)
  case signOff(Place)
  case handOver(Feedback.ID)
  case keepParked(Feedback.ID)
}

extension PromptDialog {
  private static func room(
    _ purpose: RoomPrompt, _ title: String, _ question: String, _ text: String = "",
    isOffered: Bool = false
  ) -> PromptDialog {
    PromptDialog(
      purpose: .room(purpose), title: title, question: question, editor: TextEditor(text),
      isOffered: isOffered && !text.isEmpty)
  }

  static func end(_ end: Timestamp?) -> PromptDialog {
    room(
      .end, "When does the sitting end?", "As 16:00, today; leave it empty for no end:",
      end?.clock ?? "", isOffered: true)
  }

  static let people = room(
    .people, "Who is at the table?",
    "As Jo Bell, Sage/business, or Sage alone, or a person alone with a comma: Jo Bell, "
      + "Several with ; between; a sector may be left out.")

  static func dots(_ each: Int) -> PromptDialog {
    room(.dots, "Dots", "How many dots has each person?", "\(each)", isOffered: true)
  }

  static func hosts(_ before: String) -> PromptDialog {
    room(
      .hosts, "The next round",
      "Who hosts the table and stays? Names with ; between, or leave it empty. All others are noted as "
        + "away, and every question has its minutes again.",
      before)
  }

  static func handOver(_ point: Feedback) -> PromptDialog {
    room(
      .handOver(point.id), "For another table",
      "Which table is it for? Leave it empty for none:", point.triage.table, isOffered: true)
  }

  static func keepParked(_ point: Feedback) -> PromptDialog {
    room(
      .keepParked(point.id), "Keep it parked",
      "Why it stays parked; reports say it. Leave it empty for no reason:",
      point.triage.reason)
  }

  static func reword(_ point: Feedback) -> PromptDialog {
    room(
      .reword(point.id), "Mend the wording", "The earlier wording stays in the history:", point.text
    )
  }

  static func objection(_ point: Feedback) -> PromptDialog {
    room(
      .objection(point.id), "Not what we meant",
      "What was said against it, as it was said; leave it empty for nothing:", point.objection)
  }

  /// Offers those who signed the question off before, else how many are there.
  static func signOff(_ place: Place, _ session: Session) -> PromptDialog {
    let last = session.signOffs.last { $0.place == place }
    let present = session.stakeholders.count { !$0.isAway }
    let offer =
      last.map { $0.names.isEmpty ? "\($0.count)" : $0.names.joined(separator: "; ") }
      ?? (present == 0 ? "" : "\(present)")
    return room(
      .signOff(place), "Sign off",
      "Who says that this is what was meant: names with ; between, or how many:", offer,
      isOffered: true)
  }
}
