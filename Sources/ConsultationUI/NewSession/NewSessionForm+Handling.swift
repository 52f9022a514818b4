internal import ConsultationModel
internal import TerminalCanvas

extension NewSessionForm {
  enum Action: Equatable, Sendable {
    case goOn, next, previous, create, cancel, help
  }

  static let bindings = KeyTable<Action>(
    "new-session", title: "New session", isTyping: true,
    [
      Binding(
        .enter, action: .goOn, label: "next field",
        help: "The next field; on the last one, begin the session"),
      Binding(.tab, .down, action: .next, help: "The next field"),
      Binding(.backTab, .up, action: .previous, help: "The field before"),
      Binding(
        .control("s"), action: .create, label: "begin at once", help: "Begin the session now"),
      Binding(.escape, .control("q"), action: .cancel, label: "cancel", help: "Begin no session"),
      Binding(.function(1), action: .help, label: "keys", help: "These keys"),
    ])

  static let choosingHelp = HelpSection(
    title: "Where there is a choice",
    entries: [.init(keys: "Left Right", text: "Another choice")])

  mutating func handle(_ key: Key, _ moment: Moment) -> [Request] {
    if let action = Self.bindings.action(for: key) { return perform(action, moment) }
    switch field {
    case .guide: chooseGuide(key)
    case .attribution: chooseAttribution(key)
    case .sealing: if key == .left || key == .right { isSealed = key == .right }
    default:
      if field == .table { dropOfferedTable(for: key) }
      _ = editors[field.rawValue].hear(key, width: 1000)
    }
    return []
  }

  private mutating func dropOfferedTable(for key: Key) {
    if isTableOffered, case .character = key { self[.table] = "" }
    isTableOffered = false
  }

  mutating func paste(_ text: String) -> [Request] {
    guard !field.isChoice else { return [] }
    if field == .table {
      if isTableOffered { self[.table] = "" }
      isTableOffered = false
    }
    editors[field.rawValue].insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return []
  }

  private mutating func perform(_ action: Action, _ moment: Moment) -> [Request] {
    switch action {
    case .goOn where field == Field.allCases.last: return create(moment)
    case .goOn, .next:
      return go(to: Field(rawValue: (field.rawValue + 1) % Field.allCases.count) ?? .guide)
    case .previous: return go(to: Field(rawValue: field.rawValue - 1) ?? .attribution)
    case .create: return create(moment)
    case .cancel: return [.close]
    case .help:
      return [.open(.help(HelpScreen(sections: [Self.bindings.help, Self.choosingHelp])))]
    }
  }

  /// To another field; a date that is none is said while it is still in sight.
  private mutating func go(to next: Field) -> [Request] {
    defer { field = next }
    guard field == .date, CalendarDate(self[.date].trimmed) == nil else { return [] }
    return [.say(.hint(Self.noDay))]
  }

  private static let noDay = "The date is not a day: write it as 2019-07-04."

  private mutating func chooseGuide(_ key: Key) {
    let old = guideIndex
    if key == .left { guideIndex = max(0, guideIndex - 1) }
    if key == .right { guideIndex = min(guides.count - 1, guideIndex + 1) }
    guard old != guideIndex, self[.title] == Self.title(guides[old]) else { return }
    self[.title] = Self.title(guides[guideIndex])
  }

  private mutating func chooseAttribution(_ key: Key) {
    let all = Attribution.allCases
    let index = all.firstIndex(of: attribution) ?? 0
    if key == .left { attribution = all[max(0, index - 1)] }
    if key == .right { attribution = all[min(all.count - 1, index + 1)] }
  }

  /// Begins the session, or points at the field that can't stay as it is.
  private mutating func create(_ moment: Moment) -> [Request] {
    guard guides.indices.contains(guideIndex) else { return [.say(.failed("There is no guide."))] }
    guard !self[.title].trimmed.isEmpty else { return ask(.title, "A session needs a title.") }
    guard let date = CalendarDate(self[.date].trimmed) else {
      return ask(.date, Self.noDay)
    }
    guard !self[.table].trimmed.isEmpty else {
      return ask(.table, "A table needs a name or a number.")
    }
    let table = self[.table].trimmed
    guard !isTaken(table, on: date) else {
      let begin = Self.bindings.key(.create)
      return ask(
        .table, "Table \(table) has a session of that day: \(begin) begins another all the same.")
    }
    let session = session(on: date, moment)
    guard isSealed else { return [.perform(.create(session))] }
    return [.open(.dialog(.passphrase(PassphraseDialog(.begin(session)))))]
  }

  private func session(on date: CalendarDate, _ moment: Moment) -> Session {
    var session = Session(
      id: moment.id(), guide: guides[guideIndex].reference, title: self[.title].trimmed, date: date,
      table: self[.table].trimmed)
    session.venue = self[.venue].trimmed
    session.facilitator = self[.facilitator].trimmed
    session.noteTaker = self[.noteTaker].trimmed
    session.defaultAttribution = attribution
    return session
  }

  private mutating func ask(_ field: Field, _ words: String) -> [Request] {
    self.field = field
    return [.say(.hint(words))]
  }
}
