import ConsultationModel
import Testing

@Suite struct ValuesTests {
  @Test(arguments: [
    "2019-07-04T14:02:31+01:00", "1969-12-31T23:59:59Z", "2000-02-29T00:00:00.250-11:30",
    "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
  ])
  func aTimeReadsBackAsItWasWritten(text: String) {
    #expect(Timestamp(rfc3339: text)?.rfc3339 == text)
  }

  @Test(arguments: [
    "", "2019-07-04", "2019-02-29T00:00:00Z", "2019-13-01T00:00:00Z", "2019-07-04T24:00:00Z",
    "2019-07-04T14:02:31", "2019-07-04T14:02:31+1:00", "2019-07-04T14:02:31.Z",
    "2019-07-04T14:02:31Zx", "٢٠١٩-07-04T14:02:31Z",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func timesCompareAcrossOffsets() throws {
    let early = try #require(Timestamp(rfc3339: "2019-07-04T14:00:00+02:00"))
    let late = try #require(Timestamp(rfc3339: "2019-07-04T13:30:00+01:00"))
    #expect(early < late)
    #expect(late.seconds(since: early) == 1800)
  }

  @Test func theDateIsThatOfThePlace() throws {
    let time = try #require(Timestamp(rfc3339: "2019-07-04T23:30:00-02:00"))
    #expect(time.date.description == "2019-07-04")
    #expect(time.clock == "23:30")
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    let first = try #require(CalendarDate("1900-01-01")).daysSinceEpoch
    var previous = CalendarDate(daysSinceEpoch: first - 1)
    for day in first..<first + 146_097 {
      let date = CalendarDate(daysSinceEpoch: day)
      #expect(date.daysSinceEpoch == day && previous < date)
      previous = date
    }
    #expect(CalendarDate("2019-07-04")?.longText == "4 July 2019")
  }

  @Test func idsAreOfVersionSevenAndSortByTimeThenOrdinal() {
    let moment = { (time: Int64, entropy: UInt64) in
      Moment(now: Timestamp(milliseconds: time, offsetMinutes: 0), entropy: entropy)
    }
    // The example of RFC 9562, appendix A.6: 22 February 2022, 14:22:22-05:00.
    let early: Feedback.ID = moment(1_645_557_742_000, 1).id()
    #expect(early.text.hasPrefix("017f22e2-79b0-7"))
    #expect(early.text.count == 36)
    #expect(["8", "9", "a", "b"].contains(String(Array(early.text)[19])))
    let ids: [Feedback.ID] = (0..<5000).map { moment(1_645_557_742_000, 9).id($0) }
    #expect(Set(ids).count == 5000)
    #expect(ids == ids.sorted())
    let next: Feedback.ID = moment(1_645_557_751_000, 0).id()
    #expect(ids.allSatisfy { $0 < next })
  }

  @Test func aSlipOfTheFingersIsRecognised() {
    let words = ["effective", "scale", "missing"]
    #expect(Suggestion.nearest(to: "scal", among: words) == "scale")
    #expect(Suggestion.nearest(to: "mising", among: words) == "missing")
    #expect(Suggestion.nearest(to: "zzzzzz", among: words) == nil)
    #expect(Suggestion.nearest(to: String(repeating: "x", count: 100_000), among: words) == nil)
    #expect(Suggestion.hint(for: "scal", among: words) == " Did you mean \"scale\"?")
  }
}
