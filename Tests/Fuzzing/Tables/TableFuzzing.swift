import ConsultationModel
import FuzzSupport
import GuideLibrary
import PointImport

/// The program that fuzzes tables.
@main enum Program {
  static func main() { drive(fuzzTables) }
}

/// A table gives rows or faults, each of a line that it has, and the same ones every time.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzTables(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let guide = GuideLibrary.bundled().first else { return 0 }
  let bytes = input(start, count)
  let table = ImportedTable(reading: bytes, guide: guide)
  let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
  for fault in table.faults {
    expect((1...lines).contains(fault.line), "a fault in line \(fault.line) of \(lines)")
    expect(fault.sentence.utf8.count < 65_536, "a sentence without end")
  }
  expect(table.rows.allSatisfy { !$0.entry.text.isEmpty }, "a point without words")
  expect(ImportedTable(reading: bytes, guide: guide) == table, "read differently again")
  take(table.rows, of: guide)
  return 0
}

private func take(_ rows: [ImportedRow], of guide: Guide) {
  var session = Session(
    id: "s", guide: guide.reference, title: "T", date: CalendarDate(daysSinceEpoch: 0), table: "1")
  session.adopt(rows)
  let count = session.feedback.count
  expect(session.adopt(rows) == 0, "rows were taken twice")
  expect(count == session.feedback.count, "points were added twice")
}
