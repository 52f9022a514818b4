internal import ConsultationModel
internal import TerminalCanvas

/// The field that has the keys, and what stands in it while it is typed.
struct FieldFocus: Equatable, Sendable {
  let field: PointField
  var editor: TextEditor
  /// Letters typed for a choice, and what was chosen before them.
  var typed = ""
  var before = ""
}

extension Discussion {
  /// To the next field or the one before; past the ends is the entry line.
  ///
  /// The line stays the truth: a field reads its part of it and writes the whole line anew.
  mutating func focusField(steps: Int) {
    let fields = PointField.allCases
    let current = field.map(\.field.rawValue) ?? (steps > 0 ? -1 : fields.count)
    let next = current + steps
    guard fields.indices.contains(next) else {
      field = nil
      return
    }
    let editor = TextEditor(fields[next].text(in: reading.entry))
    field = FieldFocus(field: fields[next], editor: editor)
    picked = nil
  }

  /// What stands in the field and doesn't fit it; nothing is dropped in silence.
  var fieldObjection: String? {
    field.flatMap {
      $0.field.objection(to: $0.editor.text, in: reading.entry, codebook: guide.codebook)
    }
  }

  mutating func leaveField(steps: Int) -> [Request] {
    if let fieldObjection { return [.say(.hint(fieldObjection))] }
    focusField(steps: steps)
    layDownDraft()
    return []
  }

  mutating func typeInField(_ key: Key) {
    guard var focus = field else { return }
    if let choices = focus.field.choices {
      guard choose(among: choices, key, in: &focus) else { return typeOn(from: focus) }
    } else {
      _ = focus.editor.hear(key, width: 1000)
    }
    commit(focus)
  }

  mutating func insertInField(_ text: String) {
    guard var focus = field, focus.field.choices == nil else { return }
    focus.editor.insert(text)
    commit(focus)
  }

  /// Words are never taken for a choice: they go where words go, and the choice is as it was.
  private mutating func typeOn(from focus: FieldFocus) {
    var left = focus
    left.editor.set(focus.before)
    commit(left)
    field = nil
    entry.insert(focus.typed)
  }

  /// Left and Right walk the choices; a letter takes the next one that begins with it, and further
  /// letters one that goes on so. False where what is typed begins none.
  private func choose(among choices: [String], _ key: Key, in focus: inout FieldFocus) -> Bool {
    let current = choices.firstIndex(of: focus.editor.text) ?? 0
    var next = current
    if case .character(let letter) = key {
      if focus.typed.isEmpty { focus.before = focus.editor.text }
      focus.typed.append(letter)
      let word = focus.typed.lowercased()
      let isOneLetter = Set(word).count == 1
      let order = (1...choices.count).map { (current + $0) % choices.count }
      let found =
        choices.firstIndex { word.count > 1 && $0.hasPrefix(word) }
        ?? (isOneLetter ? order.first { choices[$0].first == word.first } : nil)
      guard let found else { return false }
      focus.editor.set(choices[found])
      return true
    }
    focus.typed = ""
    switch key {
    case .left: next = max(0, current - 1)
    case .right: next = min(choices.count - 1, current + 1)
    case .home: next = 0
    case .end: next = choices.count - 1
    case .backspace, .delete: next = 0
    default: break
    }
    focus.editor.set(choices[next])
    return true
  }

  private mutating func commit(_ focus: FieldFocus) {
    var changed = reading.entry
    focus.field.put(focus.editor.text, into: &changed, codebook: guide.codebook)
    let line = Shorthand.line(for: changed, people: people)
    if changed != reading.entry { entry.replace(0..<entry.count, with: line) }
    field = focus
  }

  /// Somebody whom the session has met brings their sector along.
  func knownSector(of speaker: PointEntry.Speaker) -> Sector? {
    guard !speaker.isEmpty else { return nil }
    return session.stakeholders.first { $0.isSame(as: speaker) }?.sector
  }
}
