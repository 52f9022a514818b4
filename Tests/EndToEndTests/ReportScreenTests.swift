import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct ReportScreenTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withSession()
    try desk.say("for @Sage Full fibre must reach rural Northumberland #full-fibre")
    desk.terminal.press(.control("r"))
    try desk.terminal.waitFor("summit · Report of this session")
    try desk.terminal.waitFor("line ")
  }

  private func export(_ desk: Desk, to name: String) throws {
    desk.terminal.type("e")
    try desk.terminal.waitFor("Write it to:")
    desk.terminal.press(.control("u"))
    desk.terminal.type(name)
    desk.terminal.press(.enter)
  }

  @Test func theReportIsReadOnScreen() throws {
    try desk.terminal.waitFor("Consultation report")
    desk.terminal.press(.end)
    try desk.terminal.pump(
      until: {
        let words = desk.terminal.row(22).split(separator: " ").map(String.init)
        return words.count >= 4 && words.suffix(3).first == words.suffix(1).first
      }, "the last line of the report")
    desk.terminal.press(.escape)
    try desk.terminal.waitFor(Words.discussion)
  }

  @Test func theExportIsWhatTheCommandWrites() throws {
    for name in ["Word", "Excel", "Markdown"] {
      desk.terminal.type("f")
      try desk.terminal.waitFor("export as \(name)")
    }
    try export(desk, to: "report.md")
    try desk.terminal.waitFor("/report.md")
    let command = try desk.place.summit("report", "Sessions/\(desk.fileNames[0])")
    let report = try desk.place.read("report.md")
    #expect(report == command.output)
    #expect(report.contains("Northumberland"))
  }

  @Test func everyFormatIsExported() throws {
    let formats = [
      ("web page", "html"), ("Word", "docx"), ("Excel", "xlsx"), ("Markdown", "md"),
      ("text", "txt"), ("CSV of points", "csv"), ("CSV of themes", "themes.csv"),
      ("JSON", "json"), ("REFI-QDA", "qdpx"), ("QDA codebook", "qdc"),
    ]
    for (name, ending) in formats {
      try desk.terminal.waitFor("export as \(name)")
      try export(desk, to: "r.\(ending)")
      try desk.terminal.waitFor("/r.\(ending)")
      // More than any heading alone.
      #expect(try desk.place.read("r.\(ending)").utf8.count > 220, "\(name)")
      desk.terminal.type("f")
    }
    #expect(try desk.place.read("r.json").contains("\"summit-report\""))
    #expect(try desk.place.read("r.csv").contains("Northumberland"))
  }

  @Test func aFileThatExistsIsAskedAboutBeforeItIsWrittenOver() throws {
    try desk.place.write("precious", to: "report.md")
    try export(desk, to: "report.md")
    try desk.terminal.waitFor("report.md exists. Write over it?")
    desk.terminal.press(.escape)
    try desk.terminal.waitForNo("Write over it?")
    #expect(try desk.place.read("report.md") == "precious")
    try export(desk, to: "report.md")
    try desk.terminal.waitFor("Write over it?")
    desk.terminal.type("w")
    try desk.terminal.waitFor("/report.md")
    #expect(try desk.place.read("report.md") != "precious")
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try export(desk, to: "nowhere/report.md")
    try desk.terminal.waitFor("nowhere/report.md can't be written")
    try desk.terminal.waitFor("Report of this session")
  }

  @Test func allSessionsAreGatheredFromTheList() throws {
    desk.terminal.press(.escape)
    try desk.terminal.waitFor(Words.discussion)
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("1 session")
    try desk.beginSession()
    try desk.terminal.waitFor("Table 2")
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("2 sessions")
    put(Array("{".utf8), into: "\(desk.sessions)/zz.json")
    desk.terminal.type("g")
    try desk.terminal.waitFor("Report of all sessions")
    try desk.terminal.waitFor("1 left out")
  }
}
