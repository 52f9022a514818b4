import ProgramRunning
import Testing

@Suite struct ImportTests {
  private let place: Workplace
  private let path: String

  init() throws {
    place = try Workplace()
    path = try #require(
      place.summit("new", "--title", "T", "--table", "3", "--date", "2019-07-04").lines.first)
  }

  @discardableResult
  private func bringIn(_ table: String, _ arguments: String...) throws -> Outcome {
    try place.write(table, to: "points.csv")
    return try place.start(["import", "points.csv"] + arguments).finish()
  }

  @Test func rowsBecomePoints() throws {
    let run = try bringIn(
      "proposition,question,text,stance,organisation,sector,themes,taken_at\n"
        + "digital-infrastructure,scale,\"One, two\",+,Sage,Business,full-fibre,"
        + "2019-07-04T10:30:00Z\n",
      "--session", path)
    #expect(
      run
        == Outcome(
          code: 0, output: path + "\n",
          errors: "1 point added, 0 already there, 0 rows skipped.\n"
            + "Sessions/codings/import.json: 1 point coded by import.\n"))
    #expect(
      try place.summit("show", path).lines.last == "  10:30  for  Sage  One, two  #full-fibre")
    #expect(try place.summit("check").code == 0)
  }

  @Test func whatASessionBeginsWithStandsInItsHistory() throws {
    let made = try #require(
      try bringIn("text,table\nOne,9\nTwo,9\n", "--sessions", "Sessions").lines.first)
    let history = try place.summit("history", made)
    #expect(history.output.contains("the import"))
    #expect(history.output.contains("One"))
  }

  @Test func importingTheSameFileTwiceAddsNothing() throws {
    let table = "text\nsame\nsame\nother\n"
    #expect(
      try bringIn(table, "--session", path).errors
        == "3 points added, 0 already there, 0 rows skipped.\n")
    let once = try place.read(path)
    #expect(
      try bringIn(table, "--session", path).errors
        == "0 points added, 3 already there, 0 rows skipped.\n")
    #expect(try place.read(path) == once)
  }

  @Test func nothingIsWrittenWhereARowIsWrong() throws {
    let before = try place.read(path)
    let table = "text,stance\nright,for\nwrong,agianst\n,for\n"
    let run = try bringIn(table, "--session", path)
    #expect(
      run
        == Outcome(
          code: 1, output: "",
          errors: """
            points.csv: line 3: the stance "agianst" is not known. Did you mean "against"?
            points.csv: line 4: the text is empty. Write what was said, or take the row out.
            Nothing was imported. Mend those, or give --skip-bad.

            """))
    #expect(try place.read(path) == before)
  }

  @Test func skipBadTakesTheRestAndStillSaysSo() throws {
    let run = try bringIn(
      "text,stance\nright,for\nwrong,agianst\n", "--session", path, "--skip-bad")
    #expect(run.code == 1)
    #expect(run.errors.hasSuffix("1 point added, 0 already there, 1 row skipped.\n"))
    #expect(try place.summit("show", path).output.contains("right"))
  }

  @Test func columnsAreMappedAndOthersNamedOnce() throws {
    let run = try bringIn(
      "id,Comment,Likes\n1,hello,4\n2,bye,5\n", "--session", path, "--map", "text=comment", "--map",
      "votes=likes")
    #expect(run.errors.hasPrefix("points.csv: These columns are not used: \"id\".\n"))
    let shown = try place.summit("show", path).output
    #expect(shown.contains("hello  4 votes"))
    #expect(shown.contains("bye  5 votes"))
  }

  @Test func standInsPlaceRowsAndOthersAreParked() throws {
    try bringIn(
      "text\nplaced\n", "--session", path, "--proposition", "creative-production", "--question",
      "missing")
    try bringIn("text\nnowhere\n", "--session", path)
    let lines = try place.summit("show", path).lines
    #expect(lines.contains("4 July 2019") == false)
    #expect(lines.last == "  00:00  nowhere")
    #expect(lines.suffix(2).first == "Parked")
    #expect(lines.contains("  00:00  placed"))
  }

  @Test func aFolderGetsASessionForEachTable() throws {
    let table = "table,text\n3,to the one that is there\n7,new\n,none\n7,newer\n"
    let run = try bringIn(
      table, "--sessions", "Sessions", "--date", "2019-07-04", "--title", "Online")
    #expect(run.code == 0)
    #expect(
      run.lines == [
        path, "Sessions/2019-07-04-table-7.json", "Sessions/2019-07-04-table-imported.json",
      ])
    let again = try bringIn(table, "--sessions", "Sessions", "--date", "2019-07-04")
    #expect(again.errors == "0 points added, 4 already there, 0 rows skipped.\n")
    #expect(try place.sessionNames(in: "Sessions").count == 3)
  }

  @Test func withoutADayTheSameFileFindsItsSessionAgain() throws {
    try bringIn("table,text\n9,a\n", "--sessions", "S", "--date", "2018-01-01")
    let again = try bringIn("table,text\n9,a\n9,b\n", "--sessions", "S")
    #expect(again.errors == "1 point added, 1 already there, 0 rows skipped.\n")
    #expect(try place.sessionNames(in: "S").count == 1)
  }

  @Test(arguments: [
    [], ["--session", "a", "--sessions", "b"], ["--session", "a", "--map", "words=b"],
    ["--sessions", "S", "--proposition", "nowhere"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    try place.write("text\na\n", to: "points.csv")
    let run = try place.start(["import", "points.csv"] + arguments).finish()
    #expect(run.code == 64)
    #expect(try place.names() == ["Sessions", "points.csv"])
  }

  @Test func hostileTablesGetOneSentenceEach() throws {
    let before = try place.read(path)
    let hostile: [(bytes: [UInt8], line: Int)] = [
      ([], 1), (Array("text\n\"open\n".utf8), 2), ([116, 101, 120, 116, 10, 0xFF, 10], 2),
      ([116, 101, 120, 116, 10, 97, 0, 10], 2), (Array("text,votes\na\n".utf8), 2),
      (Array("words\na\n".utf8), 1),
      (Array("text\n".utf8) + [UInt8](repeating: 97, count: 5_000_000), 2),
    ]
    for (bytes, line) in hostile {
      try place.write(bytes, to: "points.csv")
      let run = try place.summit("import", "points.csv", "--session", path)
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("points.csv: line \(line): "))
      #expect(run.errors.split(separator: "\n").count == 2)
    }
    #expect(try place.read(path) == before)
  }

  @Test func aSessionThatCanNotBeLookedAtStopsTheImport() throws {
    // A link that leads to itself: what stands there may be the very session of these rows.
    try place.run("/bin/ln", "-s", "loop.json", "Sessions/loop.json")
    try place.write("text,table\nsaid,7\n", to: "points.csv")
    let before = try place.names(in: "Sessions")
    let run = try place.summit("import", "points.csv", "--sessions", "Sessions")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Sessions/loop.json can't be read: its links lead in a circle."))
    #expect(try place.names(in: "Sessions") == before)
  }
}
