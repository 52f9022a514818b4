internal import DurableFiles
internal import SessionStorage

/// What `summit erase` tells: numbers and paths; anybody's words only where they are looked at
/// beforehand.
enum ErasureWords {
  static func plan(_ outcome: FolderErasure.Outcome, of names: [String]) -> [String] {
    guard !outcome.isEmpty else { return [nothing] }
    let changed = outcome.changed.flatMap { path in
      ["  \(path)"] + (outcome.sights[path] ?? []).map { "    \($0.line)" }
    }
    return (needsWords(outcome) ? [nobody(names, outcome)] : [])
      + ["Would change \(counts(outcome))"] + changed
      + outcome.removed.map { "  \($0) (would be removed)" } + ["Nothing was changed."]
  }

  /// Whether points would lose a word that nobody has as a name.
  static func needsWords(_ outcome: FolderErasure.Outcome) -> Bool {
    !outcome.tally.isOfSomebody && outcome.tally.wordings > 0
  }

  static func nobody(_ names: [String], _ outcome: FolderErasure.Outcome) -> String {
    let points = outcome.tally.wordings.counted("point")
    return
      "No stakeholder is called \(names.joined(separator: " or ").printable); it stands as a word in "
      + "\(points). --dry-run shows where; --words removes it there too."
  }

  static func done(_ outcome: FolderErasure.Outcome) -> [String] {
    guard !outcome.isEmpty else { return [nothing] }
    return ["Changed \(counts(outcome))"]
      + outcome.twins.map {
        "\($0) had a second name on the disk (a hard link), which holds the old words still."
      }
  }

  static func found(_ search: NameSearch) -> [String] {
    let start = "Searched \(search.searched.counted("file")) for the name: it stands in"
    let result =
      search.findings.isEmpty
      ? ["\(start) none."]
      : ["\(start), or may stand in, \(search.findings.count.grouped):"]
        + search.findings.map { "  \($0.path) \($0.remedy)." }
    let others = search.passedOver
    guard !others.isEmpty else { return result }
    return result + ["Not looked into, since they are links or no files:"]
      + others.map { "  \($0)" }
  }

  static let outOfReach = """
    Out of reach: other folders, and copies of this one on other machines; reports and tables that \
    were sent or saved elsewhere; backups, snapshots and the version history of a sync tool; \
    programs that have a session open to read, until they are closed; what the disk keeps of files \
    that were replaced, until it writes over it; swap space. Erase there as well, or have it done.
    """

  private static let nothing = "No file of summit's holds the name: nothing had to be changed."

  private static func counts(_ outcome: FolderErasure.Outcome) -> String {
    let tally = outcome.tally
    let files = outcome.changed.count.counted("file")
    let removed = outcome.removed.count
    return
      "\(files): \(tally.people.counted("entry of a stakeholder", "entries of stakeholders")), "
      + "\(tally.points.counted("point")) and versions of points, "
      + "\(tally.texts.counted("other text"))"
      + (removed > 0 ? "; removed \(removed.counted("left-over file"))." : ".")
  }
}

extension ErasureSight {
  fileprivate var line: String {
    let words = words.map { $0.isNewline ? " " : String($0) }.joined()
    return "\(place.printable): \(words.printable)"
  }
}

extension FolderErasure.Outcome {
  fileprivate var isEmpty: Bool { changed.isEmpty && removed.isEmpty }
}

extension Int {
  fileprivate func counted(_ one: String, _ many: String) -> String {
    "\(grouped) \(self == 1 ? one : many)"
  }
}

extension ErasedName.Refusal {
  var sentence: String {
    switch self {
    case .tooShort:
      "A name of fewer than two letters would be found everywhere. Give the whole name."
    case .ownWord:
      "That is a word that is put in the place of names, so it can't be removed. Give the whole "
        + "name."
    }
  }
}
