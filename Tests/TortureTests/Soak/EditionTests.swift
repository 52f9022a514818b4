import ConsultationModel
import GuideLibrary
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// A session that is compared by its edition is still compared by what it holds.
@Suite struct EditionTests {
  private func moment(_ index: Int) -> Moment {
    Moment(
      now: Timestamp(milliseconds: 1_562_230_800_000 + Int64(index) * 1000, offsetMinutes: 60),
      entropy: UInt64(index))
  }

  private func app(points: Int) throws -> App {
    let guide = try #require(GuideLibrary.bundled().first)
    let feedback = (0..<points).map { index in
      Feedback(
        id: moment(index).id(), place: guide.walk[index % guide.walk.count],
        text: "full fibre \(index)", takenAt: moment(index).now)
    }
    let session = Session(
      id: moment(0).id(), guide: guide.reference, title: "Digital", date: moment(0).now.date,
      table: "1", feedback: feedback)
    var app = App(size: Size(columns: 120, rows: 40), folder: "Sessions")
    let opened = OpenedSession(path: "Sessions/1.json", session: session, guide: guide)
    _ = app.handle(.sessionOpened(opened), at: moment(points))
    return app
  }

  @Test func sessionsThatHoldTheSameAreEqualWhateverBecameOfThem() throws {
    let session = try #require(app(points: 3).discussion?.session)
    var changed = session
    var point = session.feedback[0]
    point.votes = 1
    point.revision = 1
    _ = changed.takeIn(Unsaved(stakeholders: [], points: [point]))
    #expect(changed.edition.number != session.edition.number)
    var same = session
    _ = same.takeIn(Unsaved(stakeholders: [], points: session.feedback))
    #expect(same == session)
  }
}
