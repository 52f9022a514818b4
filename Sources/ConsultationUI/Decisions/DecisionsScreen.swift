internal import ConsultationModel
internal import TerminalCanvas

/// “You said, we decided, because”: each theme with what was decided about it, and what is still
/// unanswered.
struct DecisionsScreen: Equatable, Sendable {
  let scope: ReportScope
  /// Nil until they have been gathered.
  private(set) var material: DecisionsMaterial?
  private(set) var listings: [DecisionListing] = []
  private(set) var isOpenOnly = false
  var list = ListViewport()
  /// The answer that is being written.
  private(set) var form: DecisionForm?
  /// Forms that were left: what was typed into them is there again when they are opened.
  var left: [Response.Subject: DecisionForm] = [:]
  /// What the screen was opened for.
  private let wanted: DecisionListing?

  enum Action: Equatable, Sendable {
    case answer, clear, openOnly, close, help
  }

  static let bindings = KeyTable<Action>(
    "decisions", title: "Decisions",
    [
      Binding(
        .enter, .character("e"), action: .answer, label: "answer",
        help: "Say what was decided about the theme, and why; an earlier answer is kept"),
      Binding(
        .character("u"), action: .openOnly, label: "unanswered", help: "Only what has no answer yet"
      ),
      Binding(
        .character("c"), action: .clear, label: "clear",
        help: "Take the answer back: it is kept among the earlier ones"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  /// `wanted` is picked, and added where nobody has answered it yet.
  init(scope: ReportScope, wanted: DecisionListing? = nil) {
    self.scope = scope
    self.wanted = wanted
  }

  mutating func show(_ material: DecisionsMaterial) {
    let isFirst = self.material == nil
    let picked = isFirst ? wanted?.subject : selected?.subject
    self.material = material
    listings = material.listings
    if let wanted, !listings.contains(where: { $0.subject == wanted.subject }) {
      listings.append(wanted)
    }
    pick(picked)
  }

  /// Those that are listed now.
  var shown: [DecisionListing] {
    isOpenOnly ? listings.filter { $0.response == nil } : listings
  }

  var selected: DecisionListing? {
    shown.indices.contains(list.selection) ? shown[list.selection] : nil
  }

  mutating func handle(_ key: Key, _ moment: Moment, size: Size) -> [Request] {
    if form != nil { return fill(key, moment) }
    guard let action = Self.bindings.action(for: key) else {
      _ = list.handle(
        key, heights: Array(repeating: 1, count: shown.count), rows: Self.listRows(in: size))
      return []
    }
    switch action {
    case .close: return [.close]
    case .help:
      let sections = [Self.bindings.help, DecisionForm.bindings.help]
      return [.open(.help(HelpScreen(sections: sections)))]
    case .openOnly:
      let picked = selected?.subject
      isOpenOnly.toggle()
      pick(picked)
    case .answer: form = selected.map { left[$0.subject] ?? DecisionForm(for: $0) }
    case .clear: return clear(moment)
    }
    return []
  }

  mutating func paste(_ text: String) { form?.paste(text) }

  /// It is on the disk.
  mutating func note(_ entry: ResponseRegister.Entry) -> [Request] {
    guard let index = listings.firstIndex(where: { $0.subject == entry.subject }) else { return [] }
    let picked = list.selection
    listings[index].note(entry)
    if form?.subject == entry.subject { form = nil }
    left[entry.subject] = nil
    list.selection = min(picked, max(0, shown.count - 1))
    let words = if case .answered = entry { "answered" } else { "unanswered again" }
    return [.say(.done("\(listings[index].name): \(words). Saved."))]
  }

  private mutating func fill(_ key: Key, _ moment: Moment) -> [Request] {
    guard var form else { return [] }
    defer { if self.form != nil { self.form = form } }
    switch DecisionForm.bindings.action(for: key) {
    case .goOn where form.isAtEnd: return save(&form, moment)
    case .goOn, .next: form.go(by: 1)
    case .previous: form.go(by: -1)
    case .save: return save(&form, moment)
    case .leave:
      left[form.subject] = form
      self.form = nil
    case .help:
      return [.open(.help(HelpScreen(sections: [DecisionForm.bindings.help])))]
    case nil: form.type(key)
    }
    return []
  }

  /// The form stays until the answer is on the disk.
  private func save(_ form: inout DecisionForm, _ moment: Moment) -> [Request] {
    switch form.answer(by: material?.author ?? "", at: moment.now) {
    case .success(let response): return [.perform(.noteDecision(.answered(response)))]
    case .failure(let complaint): return [.say(.hint(complaint.words))]
    }
  }

  private func clear(_ moment: Moment) -> [Request] {
    guard let selected, selected.response != nil else {
      return [.say(.hint("There is no answer to take back."))]
    }
    return [
      .perform(
        .noteDecision(
          .cleared(selected.subject, by: material?.author ?? "", at: moment.now)))
    ]
  }

  private mutating func pick(_ subject: Response.Subject?) {
    list.selection = shown.firstIndex { $0.subject == subject } ?? 0
  }

  /// Half of the screen for the list, half for the answer that is picked.
  static func listRows(in size: Size) -> Int { max(3, (size.rows - 6) / 2) }
}

extension DecisionForm {
  enum Action: Equatable, Sendable {
    case goOn, next, previous, save, leave, help
  }

  static let bindings = KeyTable<Action>(
    "decision", title: "A decision", isTyping: true,
    [
      Binding(
        .enter, action: .goOn, label: "next field",
        help: "The next field; on the last one, save the decision"),
      Binding(.tab, .down, action: .next, help: "The next field"),
      Binding(.backTab, .up, action: .previous, help: "The field before"),
      Binding(.control("s"), action: .save, label: "save", help: "Save the decision"),
      Binding(
        .escape, .control("q"), action: .leave, label: "leave",
        help: "Back to the list; what you typed is there again when you come back"),
      Binding(.function(1), action: .help, label: "keys", help: "These keys"),
    ])
}
