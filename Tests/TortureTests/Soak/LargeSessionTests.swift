import ConsultationModel
import GuideLibrary
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// What is done all the time costs the same however many points a session has.
@Suite struct LargeSessionTests {
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

  /// The least of several times, so that whatever else the machine does is left out.
  private func least(_ work: () -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<30).map { _ in clock.measure(work) }.min() ?? .zero
  }

  @Test func aKeyASecondAndAFrameDoNotCountThePoints() throws {
    var small = try app(points: 200)
    var large = try app(points: 20_000)
    var second = 30_000
    func time(_ event: TerminalEvent, in app: inout App) -> Duration {
      least {
        second += 1
        _ = app.handle(.terminal(event), at: moment(second))
      }
    }
    for event in [TerminalEvent.key(.character("f")), .tick, .resized(Size(columns: 60, rows: 16))]
    {
      let (few, many) = (time(event, in: &small), time(event, in: &large))
      #expect(many < few * 8, "\(event): \(few), with 20,000 points \(many)")
    }
    let (few, many) = (least { _ = small.frame() }, least { _ = large.frame() })
    #expect(many < few * 8, "A frame: \(few), with 20,000 points \(many)")
  }

  @Test func sessionsThatHoldTheSameAreEqualWhateverBecameOfThem() throws {
    let session = try #require(app(points: 3).discussion?.session)
    var changed = session
    var point = session.feedback[0]
    point.votes = 1
    _ = changed.takeIn(Unsaved(stakeholders: [], points: [point]))
    #expect(changed.edition.number != session.edition.number)
    var same = session
    _ = same.takeIn(Unsaved(stakeholders: [], points: session.feedback))
    #expect(same == session)
  }
}
