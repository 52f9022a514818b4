extension Codebook {
  /// What a coding says in today's themes.
  ///
  /// It doesn't matter whether it was made before or after a change: what a retired id means never
  /// changes.
  package func current(_ coding: PointCoding) -> PointCoding {
    var current = changes.reduce(into: coding) { $0.follow($1.kind) }
    for theme in current.unsettled { current.settle(theme, among: heirs(of: theme)) }
    // Whoever writes a file by hand may retire a theme without a change that says so.
    for theme in retired where current.themes.contains(theme.id) {
      current.follow(.retired(theme.id))
    }
    return current
  }

  /// The themes of today that a theme became; empty where it was retired for nothing, and itself
  /// where it stands.
  package func heirs(of theme: Theme.ID) -> [Theme.ID] {
    var ids = [theme]
    for change in changes {
      guard let index = ids.firstIndex(where: change.ended.contains) else { continue }
      ids.removeAll(where: change.ended.contains)
      ids.insert(contentsOf: change.begun, at: min(index, ids.count))
    }
    return ids
  }

  /// Its themes by the names that they began with: a theme that is called otherwise means the same.
  package var asFirstNamed: Codebook {
    var first: [Theme.ID: String] = [:]
    for change in changes {
      guard case .renamed(let theme, let name, _) = change.kind else { continue }
      first[theme] = first[theme] ?? name
    }
    guard !first.isEmpty else { return self }
    var copy = self
    copy.themes = themes.map { theme in first[theme.id].map(theme.renamed) ?? theme }
    return copy
  }

  /// What people may call a theme: its id and name, and those of the retired themes that became it
  /// or a part of which it is.
  package func words(for theme: Theme.ID) -> [String] {
    let former = retired.filter { $0.id != theme && heirs(of: $0.id).contains(theme) }
    let own = self.theme(theme).map { [$0.name] } ?? []
    return [theme.text] + own + former.flatMap { [$0.id.text, $0.name] }
  }
}

extension PointCoding {
  fileprivate mutating func follow(_ change: CodebookChange.Kind) {
    switch change {
    case .merged(let themes, let heir): follow(mergeOf: themes, into: heir)
    case .split(let theme, let parts, let heir): follow(splitOf: theme, parts, heir: heir)
    case .retired(let theme): follow(endOf: theme)
    case .renamed: break
    }
  }

  private mutating func follow(mergeOf parts: [Theme.ID], into heir: Theme.ID) {
    let isThere = !themes.isDisjoint(with: parts)
    // Whoever rejected one of them left open whether another fits.
    let isRejected = rejected.isSuperset(of: parts)
    forget(parts)
    if isThere {
      themes.insert(heir)
      rejected.remove(heir)
    } else if isRejected, !themes.contains(heir) {
      rejected.insert(heir)
    }
  }

  private mutating func follow(
    splitOf theme: Theme.ID, _ parts: [Theme.ID], heir: Theme.ID?
  ) {
    let isThere = themes.contains(theme)
    let isRejected = rejected.contains(theme)
    let isUnsettled = unsettled.contains(theme)
    forget([theme])
    if isRejected { rejected.formUnion(Set(parts).subtracting(themes)) }
    // Where one of the parts was put on it too, that is what was meant.
    guard isThere || isUnsettled, themes.isDisjoint(with: parts) else { return }
    if let heir, !rejected.contains(heir) {
      themes.insert(heir)
    } else if rejected.isSuperset(of: parts) {
      isNone = themes.isEmpty
    } else {
      unsettled.insert(theme)
    }
  }

  /// What a theme was split into may have been merged since, and somebody may have put that on it.
  fileprivate mutating func settle(_ theme: Theme.ID, among heirs: [Theme.ID]) {
    if heirs.isEmpty || !themes.isDisjoint(with: heirs) { unsettled.remove(theme) }
    if heirs.isEmpty, themes.isEmpty, unsettled.isEmpty { isNone = true }
  }

  /// A point that had nothing else was looked at all the same, and has nothing now.
  private mutating func follow(endOf theme: Theme.ID) {
    let wasThere = themes.contains(theme)
    forget([theme])
    if wasThere, themes.isEmpty, unsettled.isEmpty { isNone = true }
  }

  private mutating func forget(_ ids: [Theme.ID]) {
    themes.subtract(ids)
    rejected.subtract(ids)
    unsettled.subtract(ids)
  }
}
