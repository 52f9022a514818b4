import ConsultationModel
import Testing

@testable import PointImport

@Suite struct CodingTests {
  @Test func aCellIsThemesNoneOrNothing() {
    let read = table("text,themes\na,skills;full\nb,-\nc,\nd, - \ne,'-\n")
    #expect(read.faults.isEmpty)
    #expect(
      read.rows.map(\.coding) == [
        .themes(["skills", "full-fibre"]), RowCoding.none, nil, RowCoding.none, RowCoding.none,
      ])
    #expect(read.rows.map(\.entry.themes) == [["skills", "full-fibre"], [], [], [], []])
  }

  @Test func aStrokeStandsAlone() {
    #expect(
      table("text,themes\na,skills;-").faults.map(\.sentence)
        == ["line 2: the themes have a \"-\" among them. It stands alone, for none of them."])
  }

  @Test func aRetiredThemeIsSentToWhatBecameOfIt() throws {
    let book = try smallGuide().codebook.merging(
      ["skills", "full-fibre"], as: "All", by: "",
      Moment(now: Timestamp(milliseconds: 0, offsetMinutes: 0), entropy: 1))
    let read = ImportedTable(
      reading: Array("text,themes\na,skills\nb,all".utf8), guide: smallGuide(), codebook: book)
    #expect(
      read.faults.map(\.sentence)
        == ["line 2: the theme \"skills\" was merged into all. Use one of today's."])
    #expect(read.rows.map(\.coding) == [.themes(["all"])])
  }

  @Test func twoPeoplesCodesFindTheSamePoints() throws {
    var session = try smallSession()
    let ann = table("text,themes\na,skills\nb,-\nb,full-fibre").rows
    let ben = table("text,themes\nb,\na,full-fibre\nb,skills").rows
    #expect(session.adopt(ann) == 3)
    #expect(session.adopt(ben) == 0)
    #expect(session.codings(of: ann).map(\.point.feedback) == session.feedback.map(\.id))
    #expect(
      session.codings(of: ben).map(\.point.feedback)
        == [session.feedback[0].id, session.feedback[2].id])
  }

  @Test func pointsThatAnEarlierVersionTookInAreKnownAgain() throws {
    var session = try smallSession()
    // As the earlier version made the id: with the themes among the columns.
    let rows = table("text,themes\na,full-fibre").rows
    let earlier = rows.map { row in
      ImportedRow(
        line: row.line, table: row.table, proposition: row.proposition, question: row.question,
        entry: row.entry, coding: row.coding, takenAt: row.takenAt,
        fingerprint: row.formerFingerprint, formerFingerprint: row.formerFingerprint)
    }
    session.adopt(earlier)
    #expect(session.feedback.map(\.id.text) == ["016bba47-dc00-78c2-aec7-29dc0f354017"])
    #expect(session.adopt(rows) == 0)
    #expect(session.holdsAny(of: rows))
    #expect(session.codings(of: rows).map(\.point.feedback) == session.feedback.map(\.id))
  }
}
