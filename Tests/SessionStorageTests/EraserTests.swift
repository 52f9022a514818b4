import ConsultationModel
import OrderedJSON
import SessionStorage
import Testing

@Suite struct EraserTests {
  private let now = Timestamp(milliseconds: 1_700_000_000_000, offsetMinutes: 0)

  private func erased(
    _ session: Session, _ names: String..., points: Eraser.Points = .keep
  ) throws -> (Session, Eraser.Tally) {
    let document = try JSONValue(parsing: SessionFile.encode(session))
    var eraser = Eraser(try ErasedName(names), points: points, now: now)
    eraser.meet(document)
    let result = eraser.erased(document)
    #expect(eraser.erased(result) == result)
    return (try SessionFile.decode(result.printed(), path: "x"), eraser.tally)
  }

  @Test func theOrganisationStaysAndNothingIsAttributedByName() throws {
    let session = fullSession(points: 4)
    let (result, tally) = try erased(session, "jo bell")
    #expect(result.stakeholders.map(\.name) == [""])
    #expect(result.stakeholders.map(\.organisation) == ["Sage"])
    #expect(tally.people == 1)
    for (before, after) in zip(session.feedback, result.feedback) {
      #expect(after.text == before.text)
      #expect(after.stakeholder == before.stakeholder)
      let isChanged = before.attribution == .named && before.stakeholder != nil
      #expect(after.attribution == (isChanged ? .organisation : before.attribution))
      #expect(after.revision == before.revision + (isChanged ? 1 : 0))
      #expect(after.editedAt == (isChanged ? now : before.editedAt))
    }
  }

  @Test func draftsLoseTheWordsOfAPointAsItStoodBeforeToo() throws {
    let drafts = try JSONValue(
      parsing: Array(
        """
        {"format": "summit-drafts", "version": 2, "unsaved": {
          "stakeholders": [{"id": "jo", "name": "Jo Bell", "organisation": "Sage"}],
          "feedback": [{"id": "p", "text": "Later words", "stakeholder": "jo"}],
          "before": [{"id": "p", "text": "Earlier words", "stakeholder": "jo"}]}}
        """.utf8))
    var eraser = Eraser(try ErasedName(["Jo Bell"]), points: .removeWords, now: now)
    eraser.meet(drafts)
    let text = String(decoding: eraser.erased(drafts).printed(), as: UTF8.self)
    #expect(!text.contains("Later words"))
    #expect(!text.contains("Earlier words"))
  }

  @Test func wherePeopleHaveNoOrganisationPointsKeepOnlyTheirSector() throws {
    let jo = Stakeholder(id: "jo-bell", name: "Jo Bell", organisation: "", sector: .health)
    var point = Feedback(id: "p", place: nil, text: "Said", takenAt: now)
    point.stakeholder = jo.id
    point.attribution = .named
    var session = fullSession(points: 0)
    session = Session(
      id: session.id, guide: session.guide, title: "T", date: session.date, table: "1",
      stakeholders: [jo], feedback: [point])
    let (result, _) = try erased(session, "Jo Bell")
    #expect(result.stakeholders.isEmpty)
    #expect(result.feedback[0].stakeholder == nil)
    #expect(result.feedback[0].sector == .health)
    #expect(result.feedback[0].attribution == .sector)
  }

  @Test func theNameGoesFromEveryOtherText() throws {
    var session = fullSession()
    session.title = "With Jo Bell"
    session.facilitator = "JO  BELL"
    session.noteTaker = "Ann and Jo Bell"
    session.unknownFields = [
      UnknownField(name: "extra", json: #"{"Jo Bell": ["by j\u006f bell", 3], "Bello": null}"#)
    ]
    session.record(
      PointEntry(text: "Jo Bell said so"), at: nil, moment: Moment(now: now, entropy: 1))
    let (result, tally) = try erased(session, "Jo Bell")
    #expect(result.title == "With [name removed]")
    #expect(result.facilitator.isEmpty)
    #expect(result.noteTaker == "Ann and [name removed]")
    #expect(
      result.unknownFields.map(\.json) == [
        #"{"[name removed]":["by [name removed]",3],"Bello":null}"#
      ])
    #expect(result.feedback.last?.text == "[name removed] said so")
    #expect(result.feedback.last?.takenBy == "Ann and [name removed]")
    #expect(tally.texts == 5)
  }

  @Test func theNameGoesFromWhatWasSignedOffAndFromObjections() throws {
    var session = heldSession()
    if var point = session.feedback.first {
      point.objection = "Jo Bell never said so"
      session.replace(point)
    }
    let (result, _) = try erased(session, "Jo Bell")
    #expect(result.signOffs.map(\.names) == [["[name removed]"], []])
    #expect(result.feedback[0].objection == "[name removed] never said so")
  }

  @Test func pointsCanBeWithdrawnOrLoseTheirWords() throws {
    let session = fullSession(points: 2)
    let (withdrawn, _) = try erased(session, "Jo Bell", points: .withdraw)
    #expect(withdrawn.feedback.map(\.isWithdrawn) == [true, true])
    #expect(withdrawn.feedback.map(\.text) == session.feedback.map(\.text))
    let (wordless, _) = try erased(session, "Jo Bell", points: .removeWords)
    #expect(wordless.feedback.map(\.text) == ["[words removed]", session.feedback[1].text])
    #expect(wordless.feedback[0].partners.isEmpty && wordless.feedback[0].isWithdrawn)
  }

  @Test func wordsOfTheFormatStayWhatTheyAre() throws {
    let session = fullSession()
    let (result, _) = try erased(session, "business", "scale", "lis")
    #expect(result == session)
  }

  @Test func draftsLoseTheSpeakerAndKeepTheWords() throws {
    func line(_ text: String, points: Eraser.Points = .keep) throws -> JSONValue? {
      var eraser = Eraser(try ErasedName(["Jo Bell", "Bell"]), points: points, now: now)
      let document = JSONValue.object([JSONMember("line", .string(text))])
      return eraser.erased(document)["line"]
    }
    #expect(try line(#"for @"Jo Bell, Sage" fibre"#) == .string(#"for @"Sage" fibre"#))
    #expect(try line(#"@"Jo Bell"/health fibre"#) == .string("@/health fibre"))
    #expect(try line("for @\"Bell,\" fibre") == .string("for fibre"))
    #expect(try line("for @\"Bell, \"/business fibre") == .string("for @/business fibre"))
    #expect(try line("for @Bell fibre &Bell") == .string(#"for fibre &"[name removed]""#))
    #expect(try line("as Jo Bell said") == .string("as [name removed] said"))
    #expect(try line(#"for @"Jo Bell, Sage" fibre"#, points: .removeWords) == .string(""))
  }

  @Test func aCopyElsewhereThatStillHasTheNameGivesWay() throws {
    let copy = fullSession(points: 4)
    var (result, _) = try erased(copy, "Jo Bell")
    let merged = result.takeIn(copy, since: copy)
    #expect(merged.points == 0)
    #expect(result.stakeholders[0].name.isEmpty)
    #expect(!result.feedback.contains { $0.attribution == .named && $0.stakeholder != nil })
    var other = copy
    _ = other.takeIn(result, since: copy)
    #expect(other.stakeholders[0].name.isEmpty)
  }
}
