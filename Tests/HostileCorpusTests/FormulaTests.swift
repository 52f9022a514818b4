import ConsultationModel
import GuideLibrary
import PointImport
import ProgramRunning
import Testing

/// Cells that a spreadsheet would run: harmless in what is exported, the same words when imported.
@Suite struct FormulaTests {
  private static let words = [
    "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "'=1", "''=1", "＝1", "＋1", "－1", "＠a", "'",
    "''",
    "'quoted'", "plain", "a=b", "\"=1\"", ";=1",
  ]

  @Test(arguments: words) func aCellIsHarmlessOutAndTheSameWordsBackIn(words: String) throws {
    let place = try Workplace()
    let path = try #require(place.summit("new", "--title", "T", "--table=\(words)").lines.first)
    try place.summit(
      "add", path, "--parked", "--organisation=\(words)", "--partner=\(words)", "--", words)
    let csv = try place.summit("report", "--format", "csv", path).output
    for cell in csv.split(whereSeparator: { ",\r\n".contains($0) || $0 == "\r\n" }) {
      let shown = cell.first == "\"" ? cell.dropFirst() : cell
      #expect(!"=+-@＝＋－＠".contains(shown.first ?? " "), "\(cell)")
    }
    let guide = try #require(GuideLibrary.bundled().first)
    let rows = ImportedTable(reading: Array(csv.utf8), guide: guide).rows
    #expect(rows.map(\.entry.text) == [words])
    #expect(rows.map(\.table) == [words])
    #expect(rows.first?.entry.speaker.organisation == words)
  }
}
