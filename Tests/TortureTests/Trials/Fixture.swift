import ProgramRunning

/// What stands in the sessions folder before the torture begins.
enum Fixture: Sendable {
  case nothing
  /// One session with two points.
  case session
  /// That one, and one that is damaged.
  case damage
  /// That one, and two in which a person speaks.
  case person

  static let name = "2019-07-04-table-1.json"
  static let path = "SESSIONS/\(name)"
  static let damagedName = "damaged.json"
  /// Whose name it is.
  static let speaker = "Jo Bell"
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

  /// Rows that somebody coded: with a theme, with none, and not at all.
  static let coded = """
    table,proposition,question,text,themes
    1,digital-infrastructure,effective,fibre to the farm,full-fibre
    1,digital-infrastructure,effective,nothing in particular,-
    1,digital-infrastructure,effective,nobody looked,

    """

  /// By the names of files.
  var files: [String: [UInt8]] {
    get throws {
      switch self {
      case .nothing: [:]
      case .session: try Self.quiet.get()
      case .damage: try Self.quiet.get().merging(Self.damaged) { $1 }
      case .person: try Self.spoken.get()
      }
    }
  }

  func put(into place: Workplace) throws {
    for (name, bytes) in try files { try place.write(bytes, to: "Sessions/\(name)") }
  }

  /// The same session with a comma too many, which costs none of its points.
  private static var damaged: [String: [UInt8]] {
    get throws {
      guard let session = try quiet.get()[name], let end = session.lastIndex(of: UInt8(ascii: "]"))
      else { throw BrokenPromise(description: "No session was made.") }
      return [damagedName: session[..<end] + Array(",".utf8) + session[end...]]
    }
  }

  /// Made by the program itself, once.
  private static let quiet = Result {
    try made { try note("1", ["said first", "said second"], $0) }
  }

  private static let spoken = Result {
    try made { place in
      try note("1", ["said first", "said second"], place)
      for table in ["2", "3"] {
        try note(table, ["@\"\(speaker), Sage\" said by her", "as \(speaker) has it"], place)
      }
    }
  }

  private static func made(_ work: (Workplace) throws -> Void) throws -> [String: [UInt8]] {
    let place = try Workplace()
    try work(place)
    return try FolderState(of: place.sessions).files
  }

  private static func note(_ table: String, _ texts: [String], _ place: Workplace) throws {
    let path = "\(place.sessions)/2019-07-04-table-\(table).json"
    try place.summit(
      "new", "--title", "T", "--table", table, "--date", "2019-07-04", "--sessions",
      place.sessions)
    for text in texts {
      let outcome = try place.start(["add", path, "--shorthand"] + Self.place + [text]).finish()
      guard outcome.code == 0 else { throw BrokenPromise(description: "\(outcome)") }
    }
  }
}
