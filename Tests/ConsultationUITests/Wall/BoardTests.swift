import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// The plenary sees where every table is, what is said, and who has fallen silent.
@Suite struct BoardTests {
  private static let noon = Timestamp(rfc3339: "2019-07-04T14:30:00+01:00")!

  private static func table(
    _ name: String, _ texts: [(Stance, String, Place)], minutesAgo: Int
  ) -> BoardTable {
    var session = Session(
      id: Session.ID(name), guide: Guide.fixture.reference, title: "Digital", date: noon.date,
      table: name,
      feedback: texts.enumerated().map { index, said in
        var point = Feedback(
          id: Feedback.ID("\(name)-\(index)"), place: said.2, text: said.1,
          takenAt: noon.adding(seconds: -60 * minutesAgo - texts.count + index))
        point.stance = said.0
        point.votes = index
        return point
      })
    session.noteTaker = "Ann Lee"
    var table = BoardTable(session, file: "\(name).json", here: nil)
    var count = BoardTable.ThemeCount()
    (count.points, count.supporting) = (texts.count, 1)
    table.themes = ["full-fibre": count]
    return table
  }

  private static let scale = Place(proposition: "infrastructure", question: "scale")
  private static let ask = Place(proposition: "skills", question: "government-ask")

  private static func board(columns: Int = 80, rows: Int = 24) -> Board {
    var board = Board(size: Size(columns: columns, rows: rows), guide: .fixture, now: noon)
    board.hear(
      .tables(
        [
          table(
            "1", [(.supporting, "Fibre first", scale), (.against, "No more pilots", ask)],
            minutesAgo: 1),
          table("2", [(.mixed, "Too many for one region", scale)], minutesAgo: 12),
        ], problems: []))
    return board
  }

  private static func pressed(_ keys: Key..., on board: Board = board()) -> String {
    var board = board
    for key in keys { board.handle(.key(key), at: noon) }
    return board.frame().picture()
  }

  @Test func whereDotsHaveNoRoomEveryPropositionHasItsCount() {
    let guide = Guide(
      id: "fixture", version: 1, title: "Digital",
      propositions: ["infrastructure", "b", "c", "d", "skills"].map {
        Proposition(id: $0, name: $0.text, shortName: $0.text, detail: "")
      },
      questions: (["scale", "government-ask", "3", "4", "5", "6", "7", "8"] as [Question.ID]).map {
        Question(id: $0, text: $0.text, shortName: $0.text, minutes: 1)
      }, codebook: Codebook(id: "c", name: "", themes: []))
    func screen(columns: Int) -> String {
      var board = Board(size: Size(columns: columns, rows: 24), guide: guide, now: Self.noon)
      let said = [(Stance.mixed, "one", Self.scale), (Stance.mixed, "two", Self.ask)]
      board.hear(.tables([Self.table("1", said, minutesAgo: 1)], problems: []))
      return board.frame().picture()
    }
    #expect(screen(columns: 80).contains("1/8 0/8 0/8 0/8 1/8"))
    #expect(screen(columns: 120).contains("●○○○○○○○ ○○○○○○○○ ○○○○○○○○ ○○○○○○○○ ○●○○○○○○"))
  }

  @Test func everyTableShowsWhereItIsAndHowLongItIsSilent() {
    let screen = Self.pressed()
    #expect(screen.contains("2 tables, 3 points"))
    #expect(screen.contains("Q2a Skills, adoption"))
    #expect(screen.contains("12m"))
    #expect(screen.contains("●○○ ○○●"))
  }

  @Test func pointsComeNewestFirstWithoutAnybodysName() {
    let screen = Self.pressed(.character("p"))
    let rows = screen.split(separator: "\n")
    #expect(rows[2].contains("No more pilots") && rows[4].contains("Too many for one region"))
    #expect(!screen.contains("Ann Lee"))
  }

  @Test func asksOfGovernmentStandByThemselves() {
    let screen = Self.pressed(.character("a"))
    #expect(screen.contains("No more pilots") && !screen.contains("Fibre first"))
  }

  @Test func themesOfAllTablesAddUp() {
    let screen = Self.pressed(.character("t"))
    #expect(screen.contains("Full fibre and broadband"))
    #expect(screen.contains("3  +2 -0  2 tables"))
  }

  @Test func aPropositionCanBeLookedAtAlone() {
    let screen = Self.pressed(.character("p"), .character("f"))
    #expect(screen.contains("Only Infrastructure."))
    #expect(screen.contains("Fibre first") && !screen.contains("No more pilots"))
  }

  @Test func tablesReportBackOneAfterTheOther() {
    let screen = Self.pressed(.character("r"), .right)
    #expect(screen.contains("Table 2") && screen.contains("table 2 of 2"))
    #expect(screen.contains("Too many for one region"))
    #expect(Self.pressed(.character("r"), .right, .right, .right).contains("Table 2"))
  }

  @Test func aBrokenFileIsNamedAndDisturbsNoOther() {
    var board = Self.board()
    board.hear(.tables(board.tables, problems: ["t3.json: it is no JSON."]))
    let screen = board.frame().picture()
    #expect(screen.contains("1 file left out: t3.json: it is no JSON."))
    #expect(screen.contains("2 tables, 3 points"))
  }

  @Test func whatATableSaysCannotActOnTheTerminal() {
    var board = Self.board()
    board.hear(
      .tables(
        [Self.table("1", [(.mixed, "\u{1B}[31mred\u{202E}", Self.scale)], minutesAgo: 1)],
        problems: []))
    board.handle(.key(.character("p")), at: Self.noon)
    #expect(!board.frame().picture().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func anEmptyFolderSaysSoAndQLeaves() {
    var board = Board(size: Size(columns: 80, rows: 24), guide: .fixture, now: Self.noon)
    #expect(board.frame().picture().contains("No session is in the folder yet."))
    board.handle(.key(.character("?")), at: Self.noon)
    #expect(board.frame().picture().contains("Points as they come"))
    board.handle(.key(.escape), at: Self.noon)
    #expect(!board.hasQuit)
    board.handle(.key(.character("q")), at: Self.noon)
    #expect(board.hasQuit)
  }

  @Test(arguments: GoldenScreenTests.sizes)
  func everythingFitsTheScreen(size: Size) {
    for key in "ptarc" {
      let screen = Self.pressed(
        .character(key), on: Self.board(columns: size.columns, rows: size.rows))
      #expect(screen.split(separator: "\n").last?.contains("q quit") == true, "\(key)")
    }
  }

  @Test func aTablesPointsThatDoNotFitAreSaid() throws {
    for count in [9, 10, 11, 30] {
      var board = Board(size: Size(columns: 80, rows: 24), guide: .fixture, now: Self.noon)
      let texts = (0..<count).map { (Stance.unstated, "Point \($0)", Self.scale) }
      board.hear(.tables([Self.table("1", texts, minutesAgo: 1)], problems: []))
      let screen = Self.pressed(.character("r"), on: board)
      let shown = screen.matches(of: /• Point/).count
      #expect(screen.contains("\(count - shown) more, in the table's own report"), "\(screen)")
    }
  }
}
