internal import ConsultationModel
internal import TerminalCanvas

extension App {
  /// Hears a key for the dialog on top.
  mutating func answer(_ dialog: inout Dialog, _ key: Key, _ moment: Moment) -> [Request] {
    switch dialog.keys.action(for: key) {
    case .cancel:
      layers.removeLast()
      return []
    case .help: return [.open(.help(HelpScreen(sections: dialog.help)))]
    default: break
    }
    guard let key = dialog.keys.standardKey(for: key) else { return [] }
    switch dialog {
    case .paste(let text, _): return answerPaste(text, key, moment)
    case .move(var move): return choose(&move, key, moment)
    case .prompt(var prompt): return type(&prompt, key, moment)
    case .passphrase(var passphrase): return type(&passphrase, key)
    case .dropMending: return answerDropMending(key)
    case .unsaved(_, let isLeaving): return answerUnsaved(key, isLeaving)
    case .pickTheme(var picker): return pick(&picker, key, moment)
    case .codingChoice(var choice): return choose(&choice, key)
    case .retire(let theme, _): return answerRetire(theme, key, moment)
    case .unsavedThemes: return answerUnsavedThemes(key)
    case .overwrite(var export):
      guard key == .character("w") else { return [] }
      layers.removeLast()
      export.overwrites = true
      return [.perform(.export(export))]
    }
  }

  private mutating func answerPaste(_ text: String, _ key: Key, _ moment: Moment) -> [Request] {
    switch key {
    case .character("o"), .enter:
      layers.removeLast()
      discussion?.insert(text)
      return []
    case .character("l"):
      layers.removeLast()
      return discussion?.recordLines(text, moment) ?? []
    default: return []
    }
  }

  private mutating func choose(_ move: inout MoveDialog, _ key: Key, _ moment: Moment) -> [Request]
  {
    if key == .enter {
      layers.removeLast()
      return discussion?.move(move.feedback, to: move.chosen, moment) ?? []
    }
    move.handle(key, rows: DialogLayout.listRows(in: size))
    layers[layers.count - 1] = .dialog(.move(move))
    return []
  }

  private mutating func type(
    _ prompt: inout PromptDialog, _ key: Key, _ moment: Moment
  ) -> [Request] {
    guard key == .enter else {
      prompt.type(key)
      layers[layers.count - 1] = .dialog(.prompt(prompt))
      return []
    }
    let text = prompt.editor.text.trimmed
    // It stays until the file is there: a path typed anew must never become a point.
    if prompt.purpose == .saveElsewhere { return saveElsewhere(to: text) }
    layers.removeLast()
    switch prompt.purpose {
    case .find:
      discussion?.search = text.isEmpty ? nil : text
      return []
    case .renameTable(let path):
      guard !text.isEmpty else { return [.say(.hint("A table needs a name or a number."))] }
      return [.perform(.renameTable(path: path, table: text))]
    case .saveElsewhere: return []
    case .reportFilter: return changeReport { $0.filter(by: text) }
    case .findInReport: return changeReport { $0.find(text) }
    case .exportPath(let wishes, let kind):
      guard !text.isEmpty else { return [.say(.hint("Say which file to write."))] }
      return [.perform(.export(ReportExport(wishes: wishes, kind: kind, path: text)))]
    case .themes(let purpose): return answer(purpose, text, moment)
    case .room(let purpose):
      let before = discussion
      let requests = answer(purpose, text, moment)
      let isRefused = purpose.isRefusedInWords && discussion == before
      return isRefused ? asked(prompt, again: requests) : requests
    }
  }

  /// Keeps what was typed where it can't be taken, and says why.
  private mutating func asked(_ prompt: PromptDialog, again requests: [Request]) -> [Request] {
    guard case .say(let status)? = requests.first, requests.count == 1, status.kind == .hint,
      discussion?.isReading == false
    else { return requests }
    var prompt = prompt
    prompt.complaint = status.text
    layers.append(.dialog(.prompt(prompt)))
    return []
  }

  private mutating func changeReport(_ change: (inout ReportScreen) -> [Request]) -> [Request] {
    guard case .report(var screen) = layers.last else { return [] }
    let requests = change(&screen)
    layers[layers.count - 1] = .report(screen)
    return requests
  }

  private mutating func answerDropMending(_ key: Key) -> [Request] {
    if key == .enter { layers.removeLast() }
    guard key == .character("l") else { return [] }
    layers.removeLast()
    discussion?.leaveMending()
    return []
  }

  private mutating func answerUnsaved(_ key: Key, _ isLeaving: Bool) -> [Request] {
    switch key {
    case .enter:
      layers.removeLast()
      return discussion?.save(saying: "Saved.") ?? []
    case .character("e"):
      layers.removeLast()
      return [.open(.dialog(.prompt(.saveElsewhere(discussion?.elsewhere ?? ""))))]
    case .character("l") where isLeaving:
      layers.removeLast()
      return [.close]
    default: return []
    }
  }
}
