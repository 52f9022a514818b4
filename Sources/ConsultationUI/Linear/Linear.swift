package import ConsultationModel
package import SealedFiles
internal import TerminalCanvas

/// The whole capture by plain lines: each line that is typed is answered by lines that say
/// everything by themselves. For screen readers, braille lines, bad connections and scripts.
package struct Linear: Equatable, Sendable {
  /// What a line or an event leads to.
  package struct Turn: Equatable, Sendable {
    package var lines: [String] = []
    package var effects: [Effect] = []
    /// What is to be typed next, out of sight.
    package var secret: Secret?
  }

  /// A passphrase that is needed.
  package enum Secret: Equatable, Sendable {
    case known(path: String, isWrong: Bool)
    case new(Session)
  }

  var listings: [SessionListing] = []
  var guides: [Guide] = []
  var discussion: Discussion?
  /// The points that were listed last, by their numbers.
  var listed: [Feedback.ID] = []
  /// The people who were listed last, by theirs.
  var named: [Stakeholder.ID] = []
  /// What a disk said that takes nothing: once is enough until it takes something again.
  private var complaint: String?
  var report: ReportWishes?
  package internal(set) var hasQuit = false

  package init() {}

  package func begin() -> Turn {
    Turn(
      lines: ["summit, by lines. /help says what can be typed."], effects: [.listSessions])
  }

  package mutating func hear(line: String, at moment: Moment) -> Turn {
    let line = line.trimmed
    guard !line.isEmpty else { return Turn() }
    guard var discussion else { return hearAmongSessions(line, moment) }
    discussion.now = moment.now
    self.discussion = discussion
    if let meant = Self.takenForCommands.first(where: { $0.rawValue == line.lowercased() }) {
      return Turn(
        lines: [
          "Nothing was noted: /\(meant.rawValue) is the command. To note the word itself, put a full "
            + "stop behind it."
        ])
    }
    guard let (command, rest) = LinearCommand.read(line) else { return record(line, moment) }
    guard let command else {
      return Turn(lines: ["\(line.split(separator: " ")[0]) is no command. /help lists them."])
    }
    return perform(command, rest, moment)
  }

  /// Words that nobody says as a point, and everybody tries.
  private static let takenForCommands: [LinearCommand] = [
    .quit, .help, .next, .back, .undo, .redo, .list, .save,
  ]

  package mutating func hear(_ event: Event, at moment: Moment) -> Turn {
    switch event {
    case .guidesListed(let guides):
      self.guides = guides
      return Turn()
    case .sessionsListed(let listings):
      self.listings = listings
      return Turn(lines: sessionLines)
    case .sessionOpened(let opened): return open(opened, moment)
    case .passphraseAsked(let path, let isWrong):
      return Turn(secret: .known(path: path, isWrong: isWrong))
    case .reportPrepared(let preview): return Turn(lines: preview.lines)
    case .reportExported(let path): return Turn(lines: ["Written to \(path)."])
    case .reportWouldOverwrite(let export):
      return Turn(lines: ["\(export.path) exists. Name another file."])
    case .reportRefused(let sentence, _), .failed(let sentence): return Turn(lines: [sentence])
    case .draftsFailed(let sentence):
      let turn = turn(of: discussion?.noteDraftsFailed(sentence) ?? [], moment)
      return isNews(sentence) ? turn : Turn(effects: turn.effects)
    default: return hearOfSession(event, moment)
    }
  }

  /// A passphrase was typed, or nobody wanted to.
  package mutating func hear(_ passphrase: Passphrase?, for secret: Secret) -> Turn {
    guard let passphrase else { return Turn(lines: sessionLines) }
    switch secret {
    case .known(let path, _): return Turn(effects: [.unlock(path: path, passphrase)])
    case .new(let session): return Turn(effects: [.create(session, passphrase)])
    }
  }

  /// Time passes; nothing is said unless something happened.
  package mutating func tick(_ moment: Moment) -> Turn {
    turn(of: discussion?.tick(moment.now, unfinished: nil) ?? [], moment)
  }

  /// The input has ended.
  package mutating func end(_ moment: Moment) -> Turn {
    hasQuit = true
    guard var discussion else { return Turn() }
    let requests = discussion.keepDrafts() + discussion.save()
    self.discussion = discussion
    return turn(of: requests, moment)
  }

  // MARK: What comes back

  private mutating func hearOfSession(_ event: Event, _ moment: Moment) -> Turn {
    guard var discussion else { return Turn() }
    let requests: [Request]
    switch event {
    case .sessionSaved(let saved) where saved.path == discussion.path:
      complaint = nil
      requests = discussion.noteSaved(saved)
    case .sessionChangedOutside(let theirs, let base, let path) where path == discussion.path:
      requests = discussion.takeIn(theirs, since: base)
    case .holderChanged(let holder, let path) where path == discussion.path:
      requests = discussion.note(holder)
    case .saveFailed(let sentence):
      requests =
        discussion.noteSaveFailed(sentence)
        + (isNews(sentence) ? [.say(.failed("Not saved: \(sentence)"))] : [])
    case .historyRead(let read) where read.path == discussion.path:
      let isShown = discussion.awaitingHistory == .show
      requests = discussion.take(read, moment)
      self.discussion = discussion
      let lines = isShown ? historyLines : []
      let turn = turn(of: requests, moment)
      return Turn(lines: lines + turn.lines, effects: turn.effects)
    default: requests = []
    }
    self.discussion = discussion
    return turn(of: requests, moment)
  }

  private mutating func isNews(_ sentence: String) -> Bool {
    defer { complaint = sentence }
    return complaint != sentence
  }

  /// Why the last save failed, where it did.
  package var failure: String? {
    if case .failed(let sentence)? = discussion?.saving { sentence } else { nil }
  }

  private mutating func open(_ opened: OpenedSession, _ moment: Moment) -> Turn {
    discussion = Discussion(opened, now: moment.now)
    listed = []
    named = []
    var lines = [opened.notice, discussion?.offer(opened.recovered.count)?.text].compactMap {
      $0.map(Self.withoutKeys)
    }
    if let left = discussion?.entry.text, !left.isEmpty {
      lines.append("Not sent yet: \(left.inOneLine)")
      lines.append("/keep saves it, /drop forgets it.")
    }
    var effects: [Effect] = []
    if opened.unwritten == nil, !opened.recovered.isEmpty {
      discussion?.note("what could not be saved", opened.recovered, moment)
    }
    if opened.isToBeSaved {
      effects = turn(of: discussion?.save() ?? [], moment).effects
    }
    return Turn(lines: lines + placeLines, effects: effects)
  }

  /// What the discussion asked for, as lines and effects. Screens that it would open have lines of
  /// their own here.
  mutating func turn(of requests: [Request], _ moment: Moment) -> Turn {
    var turn = Turn()
    for request in requests {
      switch request {
      case .say(let status): turn.lines.append(Self.withoutKeys(status.text))
      case .perform(let effect): turn.effects.append(effect)
      case .close:
        discussion = nil
        turn.effects.append(.listSessions)
      case .open(.dialog(.unsaved(let sentence, _))):
        turn.lines.append("\(sentence) /save tries again; /quit now leaves without saving.")
      default: break
      }
    }
    return turn
  }

  /// Sentences of the screens name keys; here the commands do the same. Keys are words of their own:
  /// what people are called is left alone.
  private static func withoutKeys(_ sentence: String) -> String {
    let commands: [(Discussion.Action, LinearCommand)] = [
      (.undo, .undo), (.redo, .redo), (.withdraw, .withdraw), (.move, .move), (.saveNow, .save),
      (.history, .history), (.enter, .keep), (.cancel, .drop),
    ]
    let names = Dictionary(
      commands.map { (Discussion.bindings.key($0.0), "/\($0.1.rawValue)") },
      uniquingKeysWith: { first, _ in first })
    let offer = "\(Discussion.bindings.key(.nextField)) makes it one."
    let plain = sentence.replacing(offer, with: "A colon behind it makes it one.")
    return plain.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let marks: (Character) -> Bool = { ".,:;()".contains($0) }
      let key = word.drop(while: marks)
      let end = key.lastIndex { !marks($0) }.map { key.index(after: $0) } ?? key.startIndex
      guard let name = names[String(key[..<end])] else { return String(word) }
      return word.prefix(while: marks) + name + key[end...]
    }.joined(separator: " ")
  }
}
