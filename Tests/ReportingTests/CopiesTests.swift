import ConsultationModel
import Reporting
import Testing
import Theming

/// Points in nearly the same words count each or once, as the report was asked; none is hidden.
@Suite struct CopiesTests {
  private static let letter =
    "Full fibre must reach every village in rural Northumberland before anything else is built"

  /// A letter that two tables read out, and a point of its own.
  private static let sessions = [
    "one.json": Fixture.session(
      "s1", table: "1",
      [
        Fixture.point("z-copy", ("infrastructure", "effective"), letter + ".") {
          $0.partners = ["Ofcom"]
          $0.takenAtMinute(9)
        },
        Fixture.point("own-words", ("infrastructure", "effective"), "Grants run out too soon"),
      ]),
    "two.json": Fixture.session(
      "s2", table: "2",
      [
        Fixture.point("a-first", ("infrastructure", "effective"), letter) { $0.takenAtMinute(2) }
      ]),
  ]

  private static func report(_ copies: ReportChoices.Copies) -> Report {
    Fixture.report(ReportChoices(copies: copies), of: sessions)
  }

  @Test func eachCountsUnlessAskedOtherwise() {
    let report = Self.report(.each)
    #expect(report.base.points == 3 && report.base.copies == 0 && report.copies.isEmpty)
    #expect(report.themes.first { $0.id == "full-fibre" }?.points == 2)
  }

  @Test func theFirstThatWasMadeCountsForAll() {
    let report = Self.report(.once)
    #expect(report.base.points == 2 && report.base.copies == 1)
    #expect(report.themes.first { $0.id == "full-fibre" }?.points == 1)
    #expect(report.copies.map(\.point.quoted.feedback) == ["z-copy"])
    #expect(report.copies.map(\.first.feedback) == ["a-first"])
    #expect(report.outsidePartners.isEmpty)
    #expect(report.sources.map(\.points) == [1, 1])
  }

  @Test func whatIsNotCountedIsListedAndInEveryTable() {
    let report = Self.report(.once)
    let text = String(decoding: report.rendered(as: .markdown), as: UTF8.self)
    #expect(text.contains("1 point more that says nearly the same as another"))
    #expect(text.contains("Counted with another point"))
    let rows = String(decoding: report.rendered(as: .csv), as: UTF8.self)
    #expect(rows.contains("z-copy"))
    let json = String(decoding: report.rendered(as: .json), as: UTF8.self)
    #expect(json.contains(#""of": "a-first""#))
  }
}

extension Feedback {
  fileprivate mutating func takenAtMinute(_ minute: Int64) {
    takenAt = Timestamp(milliseconds: 1_562_245_200_000 + minute * 60_000, offsetMinutes: 60)
  }
}
