extension SalvageParser {
  mutating func open(isList: Bool, at offset: Int) {
    if !isList { prepareObject(at: offset) }
    // A list in no object, or one level too many: what it holds is loose.
    guard frames.count < Self.deepest, !(isList && frames.isEmpty) else {
      note(offset, "a bracket stands where none belongs", "Remove it")
      return
    }
    if frames.last?.needsComma == true { noteMissingComma(offset) }
    frames.append(SalvageFrame(offset: offset, isList: isList))
  }

  mutating func close(isList: Bool, at offset: Int) {
    guard let index = frames.lastIndex(where: { $0.isList == isList }) else {
      note(offset, "a bracket closes nothing", "Remove it")
      return
    }
    if frames[frames.count - 1].endsWithComma {
      note(offset, "a comma stands before a closing bracket", "Remove the comma")
    }
    if index < frames.count - 1 {
      note(offset, "this closes something that others are still open in", "Close them before it")
    }
    while frames.count > index + 1 { pop() }
    pop()
  }

  /// Closes what must have ended where an object begins that has no name.
  mutating func prepareObject(at offset: Int) {
    guard let frame = frames.last else { return }
    if frame.needsComma, frame.isList { noteMissingComma(offset) }
    guard !frame.isList, frame.pending == nil, frames.count > 1 else { return }
    guard frames[frames.count - 2].isList else { return }
    note(offset, "an object begins before the one before it is closed", "Close that one")
    pop()
  }

  mutating func key(_ name: String, _ token: SalvageToken) {
    closeListForKey(at: token.offset)
    if frames.isEmpty || frames[frames.count - 1].isList {
      note(token.offset, "an opening bracket is missing before this", "Add it")
      frames.append(SalvageFrame(offset: token.offset, isList: false))
    }
    if frames.count > 1, frames[frames.count - 2].isList, frames[frames.count - 1].repeats(name) {
      // Where items follow one another without the brackets between them.
      note(token.offset, "the brackets between two objects are missing", "Add them")
      pop()
      frames.append(SalvageFrame(offset: token.offset, isList: false))
    }
    if frames[frames.count - 1].needsComma { noteMissingComma(token.offset) }
    if let lost = frames[frames.count - 1].expect(name, at: token.offset) {
      noteMissingValue(lost)
    }
  }

  /// A name in a list: the list of a point's themes, say, lost its closing bracket. In the lists
  /// of the outermost object it is an item that lost its opening one.
  private mutating func closeListForKey(at offset: Int) {
    while let frame = frames.last, frame.isList, frames.count > 2 || frame.holdsPlainValues {
      note(offset, "a list is not closed before this", "Close it")
      pop()
    }
  }
}
