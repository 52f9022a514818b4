/// What an import came to.
struct ImportOutcome {
  /// Of the session files that rows went to.
  var paths: [String] = []
  var added = 0
  var alreadyThere = 0

  mutating func note(_ path: String, added: Int, of rows: Int) {
    paths.append(path)
    self.added += added
    alreadyThere += rows - added
  }

  /// `3 points added, 1 already there, 2 rows skipped.`
  func summary(skipped: Int) -> String {
    "\(added.counted("point")) added, \(alreadyThere.grouped) already there, "
      + "\(skipped.counted("row")) skipped."
  }
}
