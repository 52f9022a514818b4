import ConsultationModel
import Reporting
import Testing
import Theming

struct FilterTests {
  private static func report(only: [String] = [], except: [String] = []) throws -> Report {
    let choices = ReportChoices(filter: try PointFilter(only: only, except: except))
    let builder = ReportBuilder(title: "T", choices: choices, guide: Fixture.find)
    return Fixture.gathered(Fixture.sessions, into: builder).report()
  }

  @Test(arguments: [
    (["proposition=skills"], 3), (["question=effective"], 4), (["sector=business"], 2),
    (["table=2"], 4), (["stance=against"], 1), (["stance=against", "stance=for"], 2),
    (["stance=for", "table=2"], 0), (["theme=full-fibre"], 3), (["date=2019-07-04"], 8),
    (["date=2019-07-05..2019-07-31"], 0), (["voice=verbatim"], 1), (["VOICE=Verbatim"], 1),
    (["round=2"], 0),
  ])
  func onlyWhatIsAskedForIsCounted(only: [String], points: Int) throws {
    let report = try Self.report(only: only)
    #expect(report.base.points == points)
    #expect(report.base.leftOut == 8 - points)
    #expect(report.points.count == points)
    #expect(try Self.report(except: only).base.points == 8 - points || only.count > 1)
  }

  @Test func whatIsExceptedGoesWhateverElseHolds() throws {
    let report = try Self.report(only: ["theme=full-fibre"], except: ["stance=against", "table=2"])
    #expect(report.points.map(\.quoted.feedback) == ["p01-aaaa1111"])
  }

  @Test func aSessionOfWhichNothingIsLeftIsNoPartOfTheBase() throws {
    let base = try Self.report(only: ["table=1"]).base
    #expect(base.sessions == 1)
    #expect(base.tables.count == 1)
    #expect(base.stakeholders == 2)
  }

  @Test(arguments: [
    ("proposition=Infra", "proposition=infrastructure"), ("question=1", "question=effective"),
  ]) func placesMayBeCalledAsTheReportCallsThem(word: String, id: String) throws {
    #expect(try Self.report(only: [word]).base.points == Self.report(only: [id]).base.points)
    #expect(try Self.report(only: [word]).base.points > 0)
  }

  @Test func pointsUnderNoThemeCanBeChosen() throws {
    let whole = try Self.report(only: [])
    #expect(try Self.report(only: ["theme=none"]).base.points == whole.unthemed)
    #expect(whole.unthemed > 0)
  }

  @Test func whatWasWithdrawnIsCountedAmongWhatWasChosen() throws {
    #expect(try Self.report(only: []).base.withdrawn > 0)
    #expect(try Self.report(only: ["theme=full-fibre"]).base.withdrawn == 0)
  }

  @Test func timeCountsOnlyWhereNothingIsAskedThatOnlyPointsHave() throws {
    #expect(try Self.seconds(only: ["table=1"]) == 372)
    #expect(try Self.seconds(only: ["table=2"]) == 0)
    #expect(try Self.seconds(only: ["stance=for"]) == 0)
  }

  private static func seconds(only: [String]) throws -> Int {
    try report(only: only).propositions.flatMap(\.questions).reduce(0) { $0 + $1.seconds }
  }

  @Test func theReportSaysWhatItIsAbout() throws {
    let report = try Self.report(only: ["stance=against"], except: ["table=3"])
    let text = String(decoding: report.markdown(width: 1000), as: UTF8.self)
    #expect(text.contains("only stance against; not table 3"))
    #expect(text.contains("7 other points of the sessions read are left out"))
  }

  @Test(arguments: [
    ("stance", "is no choice of points"), ("mood=good", "is no choice of points"),
    ("stance=yes", "is no stance. Choose from for, against"), ("date=today", "is no day"),
    ("date=2019-07-05..2019-07-04", "is no day"), ("sector=bank", "is no sector"),
  ])
  func aWishThatMakesNoSenseIsRefusedInWords(text: String, words: String) {
    let error = #expect(throws: FilterError.self) { try PointFilter(only: [text], except: []) }
    #expect(error?.sentence.contains(words) == true)
  }

  @Test(arguments: [
    ("theme=nope", "No point is left by “only theme nope”. There is no theme “nope”:"),
    ("table=99", "No point is left by “only table 99”. Choices stand with commas between"),
  ]) func aChoiceThatLeavesNothingSaysSo(choice: String, start: String) throws {
    let choices = ReportChoices(filter: try PointFilter(only: [choice], except: []))
    let builder = ReportBuilder(title: "T", choices: choices, guide: Fixture.find)
    let report = Fixture.gathered(Fixture.sessions, into: builder).report()
    #expect(report.emptiness?.hasPrefix(start) == true, "\(report.emptiness ?? "")")
  }

  @Test func aThemeThatNeverWasIsNamedAlsoWhereItIsNotWanted() throws {
    #expect(try Self.report(only: [], except: ["theme=nope"]).strangers?.contains("“nope”") == true)
    #expect(try Self.report(only: ["theme=none"]).strangers == nil)
  }

  @Test func whatLeavesSomethingOrChoosesNothingIsNotSpokenOf() throws {
    let choices = ReportChoices(filter: try PointFilter(only: ["table=1"], except: []))
    let builder = ReportBuilder(title: "T", choices: choices, guide: Fixture.find)
    #expect(Fixture.gathered(Fixture.sessions, into: builder).report().emptiness == nil)
    #expect(Fixture.report(of: [:]).emptiness == nil)
  }

  @Test func aPartOfThePointsDoesNotSayWhatWasNotSaidAtAll() throws {
    let report = try Self.report(only: ["sector=business"])
    let text = String(decoding: report.rendered(as: .markdown), as: UTF8.self)
      .replacing(/\s+/, with: " ")
    #expect(!text.contains("No ask of government was made"))
    #expect(!text.contains("noted as coming from"))
    #expect(text.contains("among these points"))
  }

  @Test(arguments: ["theme=full-fibre", "theme=Full fibre", "theme=broadband", "theme=Old name"])
  func aThemeMayBeCalledByItsNameAndByWhatBecameIt(choice: String) throws {
    let codebook = Codebook(
      id: "c", name: "C", themes: [Theme(id: "full-fibre", name: "Full fibre")],
      retired: [Theme(id: "broadband", name: "Old name")],
      changes: [
        CodebookChange(
          id: "1", at: Timestamp(milliseconds: 0, offsetMinutes: 0), by: "Ann",
          .merged(["broadband", "full-fibre"], into: "full-fibre"))
      ])
    let point = Fixture.point("x", ("infrastructure", "effective"), "Kettle") {
      $0.themes = ["broadband"]
    }
    let builder = ReportBuilder(
      title: "T", choices: ReportChoices(filter: try PointFilter(only: [choice], except: [])),
      basis: ThemeBasis(codebook: codebook, codings: [], texts: [:]), guide: Fixture.find)
    let sessions = ["a.json": Fixture.session("s", table: "1", [point])]
    #expect(Fixture.gathered(sessions, into: builder).report().base.points == 1)
  }
}
