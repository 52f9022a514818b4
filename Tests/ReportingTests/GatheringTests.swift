import ConsultationModel
import Reporting
import Testing
import Theming

struct GatheringTests {
  private func edited(_ session: Session) -> Session {
    var feedback = session.feedback
    feedback[0].text += " (mended)"
    feedback[0].editedAt = feedback[0].takenAt.adding(seconds: 60)
    return Fixture.session(session.id, table: session.table, feedback)
  }

  @Test func gatheringTwiceChangesNothing() {
    var files = Fixture.sessions
    for (file, session) in Fixture.sessions { files["zz-copy-of-" + file] = session }
    #expect(Fixture.report(of: files) == Fixture.report())
  }

  @Test func theOrderOfFilesChangesNothing() throws {
    let files = Generated.sessions(seed: 3)
    let names = files.keys.sorted()
    let builder = ReportBuilder(title: "T", guide: Fixture.find)
    let reports = [names, names.reversed(), names + names].map { order in
      Gathering.fold(order, into: builder) { file in
        files[file].map { .session($0) } ?? .unreadable(reason: "?")
      }
      .report()
    }
    #expect(reports[0].rendered(as: .json) == reports[1].rendered(as: .json))
    #expect(reports[0] == reports[2])
  }

  @Test func fileNamesDoNotDecideTheOrderOfTheReport() {
    let files = Fixture.sessions
    let renamed = Dictionary(
      uniqueKeysWithValues: zip(files.keys.sorted(), files.sorted { $0.key > $1.key }.map(\.value)))
    let first = Fixture.report(of: files)
    let second = Fixture.report(of: renamed)
    #expect(first.themes.map(\.points) == second.themes.map(\.points))
    #expect(first.sources.map(\.session) == second.sources.map(\.session))
  }

  @Test(arguments: [("a.json", "b.json"), ("b.json", "a.json")])
  func ofTwoCopiesTheOneChangedLastCounts(older: String, newer: String) throws {
    let session = try #require(Fixture.sessions["table-1.json"])
    let report = Fixture.report(of: [older: session, newer: edited(session)])
    #expect(report.base.sessions == 1)
    #expect(report.sources.map(\.file) == [newer])
    #expect(report.excluded.map(\.file) == [older])
    #expect(report.excluded.first?.reason == "an older copy of the session in \(newer)")
    let texts = report.propositions.flatMap(\.questions).flatMap(\.group.themes)
      .flatMap(\.quotes).map(\.text)
    #expect(texts.contains { $0.hasSuffix("(mended)") })
  }

  /// As two laptops leave them that wrote into one file while the sync tool was away.
  @Test func whatOnlyACopyOfASyncToolHasIsCountedAndSaid() throws {
    let session = try #require(Fixture.sessions["table-1.json"])
    let moment = Moment(
      now: session.feedback[0].takenAt.adding(seconds: 600), entropy: 5)
    var ours = session
    ours.record(PointEntry(text: "Said here"), at: nil, moment: moment)
    var theirs = session
    theirs.record(
      PointEntry(text: "Said there"), at: nil, moment: moment, ordinal: 7)
    let files = ["t1.json": ours, "t1 (conflicted copy).json": theirs]
    let report = Fixture.report(of: files)
    let standing = session.feedback.count { !$0.isWithdrawn }
    #expect(report.base.sessions == 1 && report.base.points == standing + 2)
    #expect(report.sources.count == 1 && report.excluded.count == 1)
    #expect(report.excluded[0].reason.contains("1 point that only it has so"))
    let again = Fixture.report(of: files.merging(["z.json": theirs]) { $1 })
    #expect(again.base == report.base)
  }

  @Test func aBrokenFileIsLeftOutAndNamed() {
    let report = Fixture.report(broken: ["broken.json"])
    #expect(report.base.sessions == 3)
    #expect(report.excluded.map(\.file) == ["broken.json"])
  }
}
