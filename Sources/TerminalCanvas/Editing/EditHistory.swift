/// The edits made to a text, to take them back and to make them again.
struct EditHistory: Equatable, Sendable {
  private var done: [Edit] = []
  private var undone: [Edit] = []

  /// One change: at an offset, some characters gave way to others.
  struct Edit: Equatable, Sendable {
    var offset: Int
    var removed: [Character]
    var inserted: [Character]
    var cursorBefore: Int

    var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }
  }

  // Enough for an hour of typing, and an end to what is kept.
  private static let limit = 2000

  mutating func record(_ edit: Edit, continuing: Bool) {
    undone = []
    if continuing, let last = done.last, let joined = last.joined(with: edit) {
      done[done.count - 1] = joined
    } else {
      done.append(edit)
      if done.count > Self.limit { done.removeFirst(Self.limit / 4) }
    }
  }

  mutating func takeBack() -> Edit? {
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit
  }

  mutating func makeAgain() -> Edit? {
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }
}

extension EditHistory.Edit {
  /// One edit for two where the second goes on typing or erasing from the end of the first.
  func joined(with next: Self) -> Self? {
    var joined = self
    if next.removed.isEmpty, next.offset == offset + inserted.count {
      joined.inserted += next.inserted
      return joined
    }
    guard inserted.isEmpty, next.inserted.isEmpty else { return nil }
    if next.offset == offset {
      joined.removed += next.removed
      return joined
    }
    guard next.offset + next.removed.count == offset else { return nil }
    joined.offset = next.offset
    joined.removed = next.removed + removed
    return joined
  }
}
