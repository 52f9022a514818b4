import ConsultationModel
import ProgramRunning
import TestSupport
import Testing

@testable import Reporting

/// Files for word processors and spreadsheets.
struct OfficeTests {
  private let text: Markup

  init() throws {
    text = try Markup(WordRenderer.text(Fixture.report().document))
  }

  @Test func everyLinkOfTheTextHasItsBookmark() {
    let marks = text.elements.compactMap {
      $0.name == "w:bookmarkStart" ? $0.attributes["w:name"] : nil
    }
    let links = Set(text.elements.compactMap { $0.attributes["w:anchor"] })
    #expect(Set(marks).count == marks.count)
    #expect(links.count > 20 && links.isSubset(of: marks))
    let ids = text.elements.compactMap {
      $0.name == "w:bookmarkStart" ? $0.attributes["w:id"] : nil
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyStyleThatIsUsedIsThere() throws {
    let styles = try Markup(WordParts.styles).elements
      .compactMap { $0.name == "w:style" ? $0.attributes["w:styleId"] : nil }
    let used = text.elements
      .filter { ["w:pStyle", "w:rStyle", "w:tblStyle"].contains($0.name) }
      .compactMap { $0.attributes["w:val"] }
    #expect(Set(used).isSubset(of: styles))
    #expect(
      Set(["Title", "Heading1", "Heading2", "Heading3", "Quote", "ListBullet"]).isSubset(of: used))
  }

  @Test func everyPictureHasWordsAndEveryTableAHeaderThatRepeats() {
    let pictures = text.elements.filter { $0.name == "wp:docPr" }
    #expect(!pictures.isEmpty)
    for picture in pictures { #expect(picture.attributes["descr"]?.isEmpty == false) }
    let tables = text.elements.filter { $0.name == "w:tbl" }.count
    #expect(text.elements.filter { $0.name == "w:tblHeader" }.count == tables)
  }

  @Test func aPictureIsReadByAnotherHand() throws {
    let bar = Chart.DivergingBars.Bar(
      name: "x", supporting: 3, mixed: 1, against: 2, unstated: 0, base: 9)
    let code = """
      import sys, zlib, struct
      data = sys.stdin.buffer.read(); at = 8; lines = b''
      while at < len(data):
          size, kind = struct.unpack('>I4s', data[at:at + 8]); body = data[at + 8:at + 8 + size]
          assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]
          if kind == b'IDAT': lines += body
          at += 12 + size
      rows = zlib.decompress(lines)
      print(len(rows), *(rows.count(bytes([n])) for n in (1, 2)))
      """
    let place = try Workplace()
    let outcome = try ProgramRun(
      ["-c", code], of: "/usr/bin/python3", in: place.folder,
      input: BarPicture.stances(bar, most: 3.5).bytes, variables: [], output: .file
    ).finish()
    // A row has a byte before its 600 pixels; bars are 28 rows high, and 296 pixels stand for 3.5
    // points: 254 for three, 169 for two.
    #expect(outcome.output + outcome.errors == "24040 \(28 * 254) \(28 * 169)\n")
  }

  @Test func cellsHoldNoFormula() throws {
    let point = Fixture.point("x", ("skills", "effective"), "=HYPERLINK(\"http://x\") broadband")
    let report = Fixture.report(of: ["a.json": Fixture.session("s", table: "+1", [point])])
    let sheets = try report.workbook.sheets.map { try Markup($0.xml) }
    for sheet in sheets { #expect(!sheet.elements.contains { $0.name == "f" }) }
    #expect(sheets[0].words.contains("=HYPERLINK(\"http://x\") broadband"))
  }

  @Test(arguments: [
    ("_x000D_", "_x005F_x000D_"), ("_x12", "_x12"), ("a\r\nb\rc", "a\nb\nc"),
    ("__x0041_", "__x005F_x0041_"),
  ])
  func textOfCellsStaysWhatWasSaid(text: String, cell: String) {
    #expect(ExcelText.plain(text, 100) == cell)
  }

  @Test func daysAreDays() {
    // 4 July 2019 is day 43,650 of spreadsheets.
    let sheet = Fixture.report().workbook.sheets[0]
    #expect(String(decoding: sheet.xml, as: UTF8.self).contains("<v>43650</v>"))
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
  ])
  func columnsAreLettered(column: Int, letters: String) {
    #expect(ExcelSheet.letters(column) == letters)
  }
}
