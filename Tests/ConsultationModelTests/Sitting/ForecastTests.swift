import ConsultationModel
import Testing

/// Whether what is left of a guide fits into what is left of the sitting.
@Suite struct ForecastTests {
  private static let noon = Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!
  private static let places = (1...4).map {
    Place(proposition: "p", question: Question.ID("q\($0)"))
  }
  /// One proposition, four questions of five minutes.
  private static let guide = Guide(
    id: "g", version: 1, title: "G",
    propositions: [Proposition(id: "p", name: "P", shortName: "P", detail: "")],
    questions: places.map {
      Question(id: $0.question, text: "?", shortName: $0.question.text, minutes: 5)
    }, codebook: Codebook(id: "", name: "", themes: []))

  private static func session(
    end: Int? = nil, spent: [Place: Int] = [:], points: [Place] = []
  ) -> Session {
    var session = Session(
      id: "s", guide: guide.reference, title: "T", date: noon.date, table: "1",
      feedback: points.enumerated().map {
        Feedback(id: Feedback.ID("p\($0)"), place: $1, text: "x", takenAt: noon)
      }, secondsSpent: spent)
    session.plan.end = end.map { noon.adding(seconds: $0 * 60) }
    return session
  }

  private static func forecast(_ session: Session, at place: Place?) -> Forecast {
    Forecast(
      of: session, guide: guide, coverage: Coverage(of: session),
      at: place.map(Stop.place) ?? .parked, now: noon)
  }

  @Test func whatIsNotThroughTakesAsLongAsTheGuideSays() {
    let forecast = Self.forecast(Self.session(), at: Self.places[0])
    #expect(forecast.finish == Self.noon.adding(seconds: 20 * 60))
    #expect(forecast.secondsLate == nil && forecast.unreached == 0)
  }

  @Test func theLastQuestionsAreNotReachedWhereTheEndComesFirst() {
    let forecast = Self.forecast(Self.session(end: 12), at: Self.places[0])
    #expect(forecast.secondsLate == 8 * 60)
    // The third begins before the end, the fourth after it.
    #expect(forecast.rest.filter(\.isUnreached).map(\.place) == [Self.places[3]])
  }

  @Test func aTableThatTakesLongerWillGoOnTakingLonger() {
    let session = Self.session(
      end: 20, spent: [Self.places[0]: 450], points: [Self.places[0]])
    let forecast = Self.forecast(session, at: Self.places[1])
    #expect(forecast.pace == 1.5)
    #expect(forecast.finish == Self.noon.adding(seconds: 3 * 450))
  }

  @Test func onePlaceNeverMakesThePaceAbsurd() {
    let slow = Self.session(spent: [Self.places[0]: 9000], points: [Self.places[0]])
    #expect(Self.forecast(slow, at: Self.places[1]).pace == 2)
    let glance = Self.session(spent: [Self.places[0]: 20], points: [Self.places[0]])
    #expect(Self.forecast(glance, at: Self.places[1]).pace == 1)
  }

  @Test func timeSpentHereIsNotSpentTwice() {
    let session = Self.session(spent: [Self.places[0]: 120])
    #expect(Self.forecast(session, at: Self.places[0]).rest[0].seconds == 180)
    let over = Self.session(spent: [Self.places[0]: 400])
    #expect(Self.forecast(over, at: Self.places[0]).rest[0].seconds == 0)
  }

  @Test func aNewPlanEndsInTimeAndLeavesNothingOut() throws {
    let session = Self.session(end: 12, spent: [Self.places[0]: 60])
    let forecast = Self.forecast(session, at: Self.places[0])
    var replanned = session
    replanned.plan = try #require(
      forecast.replanned(session, in: Self.guide, now: Self.noon))
    let after = Self.forecast(replanned, at: Self.places[0])
    #expect((after.secondsLate ?? 1) <= 0)
    #expect(after.unreached == 0)
    #expect(after.rest.allSatisfy { $0.seconds >= 30 })
    #expect(replanned.plan.seconds.count == 4)
  }

  @Test(arguments: [12, 7, 19]) func aNewPlanSharesAllTheTimeThereIs(end: Int) throws {
    let session = Self.session(end: end)
    var replanned = session
    replanned.plan = try #require(
      Self.forecast(session, at: Self.places[0])
        .replanned(session, in: Self.guide, now: Self.noon))
    #expect(Self.forecast(replanned, at: Self.places[0]).secondsLate == 0)
  }

  @Test func whereTimeIsTooShortForAllTheLastAreNotReachedAndTheForecastSaysSo() throws {
    let session = Self.session(end: 2)
    var replanned = session
    replanned.plan = try #require(
      Self.forecast(session, at: Self.places[0])
        .replanned(session, in: Self.guide, now: Self.noon))
    #expect(Self.places.map { replanned.plan.seconds[$0] } == [60, 60, nil, nil])
    let after = Self.forecast(replanned, at: Self.places[0])
    #expect(after.unreached == 2 && (after.secondsLate ?? 0) > 0)
  }

  @Test func withoutAnEndOrAfterItThereIsNoPlan() {
    for end in [nil, -5] {
      let session = Self.session(end: end)
      let forecast = Self.forecast(session, at: Self.places[0])
      #expect(forecast.replanned(session, in: Self.guide, now: Self.noon) == nil)
    }
  }

  @Test func anHourOfTheDayIsThatOfTheRoom() {
    #expect(Self.noon.at(clock: "16:05")?.rfc3339 == "2019-07-04T16:05:00+01:00")
    #expect(Self.noon.at(clock: "0:00")?.rfc3339 == "2019-07-04T00:00:00+01:00")
    for text in ["16.05", "1605", "4:05pm", "4.05 PM"] {
      #expect(Self.noon.at(clock: text)?.clock == "16:05", "\(text)")
    }
    #expect(Self.noon.at(clock: "12am")?.clock == "00:00")
    #expect(Self.noon.at(clock: "10pm")?.clock == "22:00")
    for text in ["16", "13pm", "12345", "pm", "24:00", "12:60", "a:b", "", "12:", "-1:00", "+1:00"]
    {
      #expect(Self.noon.at(clock: text) == nil, "\(text)")
    }
  }
}
