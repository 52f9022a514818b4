import ConsultationModel
import Reporting
import Testing
import Theming

struct VariedQuotesTests {
  private static func quotes(_ count: Int) -> [String] {
    func point(_ id: String, by who: Stakeholder.ID, votes: Int) -> Feedback {
      Fixture.point(
        Feedback.ID(id), ("skills", "effective"), "Broadband for every farm, says \(id)"
      ) {
        $0.stakeholder = who
        $0.votes = votes
      }
    }
    let people = [
      Stakeholder(id: "a", name: "", organisation: "Sage"),
      Stakeholder(id: "b", name: "", organisation: "Council"),
    ]
    let first = Fixture.session(
      "s1", table: "1", stakeholders: people,
      [
        point("one", by: "a", votes: 9), point("two", by: "a", votes: 8),
        point("three", by: "b", votes: 1),
      ])
    let second = Fixture.session(
      "s2", table: "2", stakeholders: people, [point("four", by: "a", votes: 0)])
    let builder = ReportBuilder(
      title: "T", choices: ReportChoices(quotes: count), guide: Fixture.find)
    let report = Fixture.gathered(["1.json": first, "2.json": second], into: builder).report()
    let theme = report.themes.first { $0.id == "full-fibre" }
    return theme?.quotes.map(\.feedback.text) ?? []
  }

  @Test func nobodyIsHeardTwiceBeforeEverybodyWas() {
    #expect(Self.quotes(2) == ["one", "three"])
  }

  @Test func ofOneSpeakerAnotherTableComesFirst() {
    #expect(Self.quotes(3) == ["one", "three", "four"])
  }

  @Test func asManyAsAreAskedFor() {
    #expect(Self.quotes(0).isEmpty)
    #expect(Self.quotes(20).count == 4)
  }
}
