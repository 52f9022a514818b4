import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// The projector shows the question and the clock, and nothing that isn't agreed.
@Suite struct PresenterTests {
  private static let noon = Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!
  private static let scale = Place(proposition: "infrastructure", question: "scale")

  private static func session() -> Session {
    var session = Session.fixture
    var entry = PointEntry(text: "Rural exchanges first")
    entry.speaker = .init(name: "Jo Bell", organisation: "Sage")
    session.record(entry, at: scale, moment: Moment(now: noon, entropy: 1))
    session.spend(seconds: 60, at: scale)
    return session
  }

  private static func presenter(
    columns: Int = 80, rows: Int = 24, _ session: Session = session(), at stop: Stop? = nil
  ) -> Presenter {
    var presenter = Presenter(
      size: Size(columns: columns, rows: rows), guide: .fixture, now: noon)
    presenter.hear(session, at: stop)
    return presenter
  }

  private static func press(_ presenter: inout Presenter, _ key: Key) {
    presenter.handle(.key(key), at: noon)
  }

  @Test func theQuestionStandsInLettersOfBlocksWhereTheyFit() {
    let large = Self.presenter(columns: 120, rows: 40).frame().picture()
    #expect(large.contains("█▀▄ █▀█ █▀▀ ▄▀▀") && !large.contains("Does scale matter?"))
    let small = Self.presenter(columns: 60, rows: 16).frame().picture()
    #expect(small.contains("Does scale matter?"))
  }

  @Test func noNameAndNoPointIsShownUnasked() {
    let screen = Self.presenter(columns: 60, rows: 16).frame().picture()
    for word in ["Jo Bell", "Sage", "Rural exchanges"] { #expect(!screen.contains(word)) }
    #expect(screen.contains("Staying ahead with our digital infrastructure"))
  }

  @Test func pointsAreRevealedOnlyOnceTheyAreSignedOff() {
    var presenter = Self.presenter()
    Self.press(&presenter, .character("r"))
    #expect(presenter.frame().picture().contains("once the table has signed them off"))
    var session = Self.session()
    session.signOff(
      Self.scale, names: [], count: 8, by: "Ann", moment: Moment(now: Self.noon, entropy: 9))
    presenter.hear(session, at: nil)
    let screen = presenter.frame().picture()
    #expect(screen.contains("• Rural exchanges first") && !screen.contains("Jo Bell"))
    session.record(
      PointEntry(text: "Late"), at: Self.scale, moment: Moment(now: Self.noon, entropy: 3))
    presenter.hear(session, at: nil)
    #expect(!presenter.frame().picture().contains("Rural exchanges first"))
  }

  @Test func theClockGoesOnBetweenTwoSaves() {
    var presenter = Self.presenter()
    #expect(presenter.secondsLeft == 180)
    presenter.handle(.tick, at: Self.noon.adding(seconds: 50))
    #expect(presenter.secondsLeft == 130)
  }

  @Test func theClockStandsWhileThatOfTheTableDoes() {
    var presenter = Self.presenter()
    presenter.handle(.tick, at: Self.noon.adding(seconds: 20))
    // A draft that was kept: no time was saved.
    presenter.hear(Self.session(), at: .place(Self.scale))
    #expect(presenter.secondsLeft == 160)
    var paused = Self.session()
    paused.spend(seconds: 20, at: Self.scale)
    presenter.hear(paused, at: .place(Self.scale), isPaused: true)
    presenter.handle(.tick, at: Self.noon.adding(seconds: 80))
    #expect(presenter.secondsLeft == 160)
    #expect(presenter.frame().picture().contains("· paused"))
    presenter.hear(paused, at: .place(Self.scale))
    presenter.handle(.tick, at: Self.noon.adding(seconds: 90))
    #expect(presenter.secondsLeft == 150)
  }

  @Test func itFollowsTheTableUnlessSomebodyTookTheKeys() {
    let needed = Place(proposition: "infrastructure", question: "needed")
    var presenter = Self.presenter(at: .place(needed))
    #expect(presenter.place == needed)
    Self.press(&presenter, .left)
    #expect(presenter.place == Self.scale)
    presenter.hear(Self.session(), at: .place(needed))
    #expect(presenter.place == Self.scale)
    Self.press(&presenter, .character("f"))
    #expect(presenter.place == needed)
  }

  @Test func lettersAreWrappedByWordsAndNeverCut() throws {
    let lines = try #require(BigLetters.wrapped("Does scale matter?", width: 30))
    #expect(lines.count == 3 && lines.allSatisfy { $0.width <= 30 })
    #expect(lines.allSatisfy { line in line.lines.allSatisfy { $0.count == line.width } })
    #expect(BigLetters.wrapped("incomprehensibilities", width: 20) == nil)
  }

  @Test func whatDoesNotFitIsSaidAndComesByADownKey() {
    var session = Session.fixture
    for number in 0..<20 {
      var entry = PointEntry(text: "Point \(number) of the table")
      entry.voice = number == 0 ? .inference : .verbatim
      session.record(
        entry, at: Self.scale, moment: Moment(now: Self.noon, entropy: UInt64(number + 1)))
    }
    session.signOff(
      Self.scale, names: [], count: 8, by: "Ann", moment: Moment(now: Self.noon, entropy: 99))
    var presenter = Self.presenter(session)
    Self.press(&presenter, .character("r"))
    let screen = presenter.frame().picture()
    #expect(screen.contains("• (note-taker) Point 0") && screen.contains("• “Point 1 of"))
    #expect(screen.contains("more: Down") && !screen.contains("Point 19"))
    for _ in 0..<30 { Self.press(&presenter, .down) }
    #expect(presenter.frame().picture().contains("Point 19"))
    #expect(!presenter.frame().picture().contains("more: Down"))
    #expect(presenter.frame().picture().contains("19 before: Up"))
    // At another question and back it begins anew.
    Self.press(&presenter, .right)
    Self.press(&presenter, .character("f"))
    #expect(presenter.frame().picture().contains("Point 0"))
  }
}
