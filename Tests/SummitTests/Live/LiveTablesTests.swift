import ConsultationModel
import DurableFiles
import Reporting
import SealedFiles
import SessionStorage
import TerminalCanvas
import TestSupport
import Testing

@testable import ConsultationUI
@testable import summit

/// What the board shows is what the folder holds, a moment later, and what a report of it says.
@Suite struct LiveTablesTests {
  private static func moment(_ second: Int64) -> Moment {
    Moment(
      now: Timestamp(milliseconds: 1_562_241_600_000 + second * 1000, offsetMinutes: 60),
      entropy: UInt64(second))
  }

  private static func save(_ texts: [String], table: String, in folder: String) throws {
    var session = Session(
      id: Session.ID("s\(table)"), guide: GuideReference(id: "ne-lis-digital", version: 1),
      title: "Digital", date: CalendarDate(daysSinceEpoch: 18_000), table: table)
    let place = Place(proposition: "digital-infrastructure", question: "scale")
    for (index, text) in texts.enumerated() {
      var entry = PointEntry(text: text)
      entry.stance = index.isMultiple(of: 2) ? .supporting : .against
      session.record(entry, at: place, moment: moment(Int64(index)))
    }
    try SessionFile.save(session, to: "\(folder)/t\(table).json", Keyring())
  }

  private static func tables(_ news: [Board.News]) -> ([BoardTable], problems: [String])? {
    guard case .tables(let tables, let problems)? = news.last else { return nil }
    return (tables, problems)
  }

  /// Looks until there is no more to do.
  private static func all(_ live: inout LiveTables) -> [Board.News] {
    var news = live.look()
    while live.hasMore { news = live.look() }
    return news
  }

  @Test func aSaveIsSeenAtTheNextLookAndNothingIsReadTwice() throws {
    try withScratchFolder { folder in
      try Self.save(["one"], table: "1", in: folder)
      try Self.save(["two", "three"], table: "2", in: folder)
      var live = try LiveTables(folder: folder, keyring: Keyring())
      let first = try #require(Self.tables(Self.all(&live)))
      #expect(first.0.map(\.name) == ["1", "2"] && first.0.map(\.points) == [1, 2])
      #expect(live.look().isEmpty)
      try Self.save(["one", "more"], table: "1", in: folder)
      let second = try #require(Self.tables(live.look()))
      #expect(second.0.map(\.points) == [2, 2])
    }
  }

  @Test func aFileThatIsHalfSyncedKeepsWhatWasKnownOfItsTable() throws {
    try withScratchFolder { folder in
      try Self.save(["one"], table: "1", in: folder)
      try Self.save(["two"], table: "2", in: folder)
      var live = try LiveTables(folder: folder, keyring: Keyring())
      _ = live.look()
      let bytes = try DurableFile.read("\(folder)/t1.json")
      try DurableFile.replace("\(folder)/t1.json", with: Array(bytes.dropLast(40)))
      let broken = try #require(Self.tables(live.look()))
      #expect(broken.0.map(\.points) == [1, 1])
      #expect(broken.problems.count == 1 && broken.problems[0].contains("t1.json"))
      try DurableFile.replace("\(folder)/t1.json", with: bytes)
      let whole = try #require(Self.tables(live.look()))
      #expect(whole.problems.isEmpty && whole.0.count == 2)
    }
  }

  @Test func aCopyOfASyncToolIsNoTableOfItsOwn() throws {
    try withScratchFolder { folder in
      try Self.save(["one"], table: "1", in: folder)
      let bytes = try DurableFile.read("\(folder)/t1.json")
      try DurableFile.create("\(folder)/t1 (conflicted copy).json", with: bytes)
      var live = try LiveTables(folder: folder, keyring: Keyring())
      #expect(try #require(Self.tables(live.look())).0.count == 1)
      var session = try SessionFile.load("\(folder)/t1.json", Keyring())
      session.record(PointEntry(text: "only here"), at: nil, moment: Self.moment(9))
      try SessionFile.save(session, to: "\(folder)/t1 (conflicted copy).json", Keyring())
      let merged = try #require(Self.tables(live.look())).0
      #expect(merged.map(\.points) == [2])
    }
  }

  @Test func manyFilesAreReadAFewAtATime() throws {
    try withScratchFolder { folder in
      for table in 1...20 { try Self.save(["x"], table: "\(table)", in: folder) }
      var live = try LiveTables(folder: folder, keyring: Keyring())
      let first = try #require(Self.tables(live.look()))
      #expect(first.0.count < 20 && live.hasMore)
      let last = try #require(Self.tables(Self.all(&live)))
      #expect(last.0.count == 20)
      #expect(last.0.map(\.name).prefix(3) == ["1", "2", "3"])
    }
  }

  @Test func everyFigureIsThatOfTheReport() throws {
    try withScratchFolder { folder in
      for table in 1...3 {
        let name = "2019-07-04-table-\(table).json"
        try DurableFile.create("\(folder)/\(name)", with: repositoryFile("Sessions/\(name)"))
      }
      var live = try LiveTables(folder: folder, keyring: Keyring())
      let tables = try #require(Self.tables(Self.all(&live))).0
      let making = ReportMaking(folder: folder, keyring: Keyring())
      guard case .decisionsGathered(let material, _) = try making.decisions(.everySession) else {
        Issue.record("No report was made.")
        return
      }
      #expect(tables.reduce(0) { $0 + $1.points } == material.base)
      var board = Board(
        size: .init(columns: 80, rows: 24), guide: .standIn, now: Self.moment(0).now)
      board.hear(.tables(tables, problems: []))
      let shown = board.themes.map { (Response.Subject.theme($0.id), $0.count.points) }
      let reported = material.listings.map { ($0.subject, $0.points) }
      #expect(shown.count > 5)
      #expect(
        Dictionary(uniqueKeysWithValues: shown) == Dictionary(uniqueKeysWithValues: reported))
    }
  }
}

extension Guide {
  fileprivate static let standIn = Guide(
    id: "x", version: 1, title: "x", propositions: [], questions: [],
    codebook: Codebook(id: "", name: "", themes: []))
}
