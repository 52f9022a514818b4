import ConsultationModel
import Testing

@testable import PointImport

@Suite struct AdoptingTests {
  @Test func importingTwiceAddsNothing() throws {
    var session = try smallSession()
    let rows = table("text,taken_at\na,\nb,2019-07-04T10:00:00Z").rows
    #expect(session.adopt(rows) == 2)
    let once = session
    #expect(session.adopt(rows) == 0)
    #expect(session == once)
    #expect(session.holdsAny(of: rows))
  }

  @Test func twoEqualRowsAreTwoPointsAndStayTwo() throws {
    var session = try smallSession()
    #expect(session.adopt(table("text\na\na\nb").rows) == 3)
    #expect(session.adopt(table("text\nb\na\na").rows) == 0)
    #expect(session.adopt(table("text\na\na\na").rows) == 1)
    #expect(Set(session.feedback.map(\.id)).count == 4)
  }

  @Test func aWithdrawnOrEditedPointDoesNotComeBack() throws {
    var session = try smallSession()
    let rows = table("text\na\nb").rows
    session.adopt(rows)
    var first = session.feedback[0]
    first.isWithdrawn = true
    let withdrawn = session.replace(first)
    var second = session.feedback[1]
    second.text = "b, mended"
    let mended = session.replace(second)
    #expect(session.adopt(rows) == 0)
    #expect(session.feedback == [withdrawn, mended])
  }

  @Test func otherColumnsAndStandInsDoNotMakeARowNew() throws {
    var session = try smallSession()
    session.adopt(table("text\na").rows)
    let again = table(
      "id,text,votes\n7, a ,",
      defaults: RowDefaults(proposition: "roads", question: "effective"))
    #expect(session.adopt(again.rows) == 0)
  }

  @Test func idsAreUUIDsOfVersion7ThatSortByTime() throws {
    var session = try smallSession()
    session.adopt(table("text,taken_at\nb,2019-07-04T11:00:00Z\na,2019-07-04T10:00:00Z").rows)
    let ids = session.feedback.map(\.id.text)
    #expect(ids[1] < ids[0])
    for id in ids {
      let groups = id.split(separator: "-")
      #expect(groups.map(\.count) == [8, 4, 4, 4, 12])
      #expect(groups[2].first == "7")
      #expect("89ab".contains(groups[3].first ?? "x"))
    }
  }

  @Test func aRowWithoutATimeGetsTheSessionsDay() throws {
    var session = try smallSession()
    session.adopt(table("text\na").rows)
    #expect(session.feedback.first?.takenAt.rfc3339 == "2019-07-04T00:00:00Z")
  }

  @Test func theSameRowInTwoSessionsHasTwoIds() throws {
    var one = try smallSession()
    var other = Session(
      id: "0191", guide: one.guide, title: one.title, date: one.date, table: one.table)
    let rows = table("text\na").rows
    one.adopt(rows)
    other.adopt(rows)
    #expect(one.feedback[0].id != other.feedback[0].id)
  }

  @Test func aRowPlacedNowhereIsParked() throws {
    var session = try smallSession()
    session.adopt(table("text,parked\na,no").rows)
    #expect(session.feedback.map(\.isParked) == [true])
  }

  @Test func speakersJoinTheSessionOnce() throws {
    var session = try smallSession()
    session.adopt(table("text,organisation,sector\na,Sage,Business\nb,Sage,").rows)
    #expect(session.stakeholders.map(\.label) == ["Sage"])
    #expect(session.feedback.map(\.sector) == [.business, .business])
  }
}
