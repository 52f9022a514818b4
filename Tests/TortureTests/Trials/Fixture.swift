import ProgramRunning

/// The sessions that stand in the folder before the torture begins.
enum Fixture {
  static let name = "2019-07-04-table-1.json"
  static let session = "SESSIONS/\(name)"
  static let place = [
    "--proposition", "digital-infrastructure", "--question", "effective",
  ]
  /// Rows for a session that is there and for one that is not.
  static let table = """
    table,proposition,question,text
    1,digital-infrastructure,effective,a row for the first table
    2,digital-infrastructure,effective,a row for the second
    1,digital-infrastructure,effective,another for the first

    """

  static func put(into place: Workplace) throws {
    for (name, bytes) in try made.get().files {
      try place.write(bytes, to: "Sessions/\(name)")
    }
  }

  /// Made by the program itself, once.
  private static let made = Result {
    let place = try Workplace()
    let path = "\(place.sessions)/\(name)"
    try place.summit(
      "new", "--title", "T", "--table", "1", "--date", "2019-07-04", "--sessions", place.sessions)
    for text in ["said first", "said second"] {
      _ = try place.start(["add", path] + Self.place + [text]).finish()
    }
    return try FolderState(of: place.sessions)
  }
}
