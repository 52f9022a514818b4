import OrderedJSON
import ProgramRunning
import Testing

/// What people decided counts wherever the program gathers points.
@Suite struct DecidedCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  @Test func whatCodersDecidedCountsInThemesAndReports() throws {
    try place.write(
      "text,themes\nFull fibre for every farm,-\nThe room was warm,digital-skills\n",
      to: "points.csv")
    try place.summit("import", "points.csv", "--sessions", "Sessions")
    let themes = try JSONValue(
      parsing: Array(place.summit("themes", "--format", "json").output.utf8))
    guard case .array(let points) = themes["points"] else {
      Issue.record("The listing has no points.")
      return
    }
    #expect(points.map { $0["decided"] } == [.bool(true), .bool(true)])
    #expect(points.first?["themes"] == .array([]))
    let report = try JSONValue(
      parsing: Array(place.summit("report", "--format", "json").output.utf8))
    #expect(report["base"]?["decided"] == .integer(2))
  }

  @Test func twoCodebooksAreNoneUntilOneIsNamed() throws {
    for folder in ["one", "two"] {
      try place.write("text\nFull fibre\n", to: "\(folder).csv")
      try place.summit("import", "\(folder).csv", "--sessions", folder)
      try place.summit(
        "codebook", "rename", "full-fibre", folder, "--sessions", folder)
    }
    let run = try place.start(["report", "one", "two"]).finish()
    #expect(run.code == 64)
    #expect(run.errors == "one and two use two codebooks. Name the one to use with --codebook.\n")
    let named = try place.summit("report", "one", "two", "--codebook", "two/codebook.json")
    #expect(named.code == 0)
  }
}
