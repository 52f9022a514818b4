internal import DurableFiles
internal import SessionStorage

/// What `summit erase` tells: numbers and paths, never anybody's words.
enum ErasureWords {
  static func plan(_ outcome: FolderErasure.Outcome) -> [String] {
    guard !outcome.isEmpty else { return [nothing] }
    return ["Would change \(counts(outcome))"] + outcome.changed.map { "  \($0)" }
      + outcome.removed.map { "  \($0) (would be removed)" } + ["Nothing was changed."]
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
