import ConsultationModel
import DurableFiles
import GuideLibrary
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@testable import ConsultationUI
@testable import summit

@Suite struct ThemeMakingTests {
  private static let codebook = Codebook(
    id: "fixture", name: "Fixture",
    themes: [
      Theme(id: "full-fibre", name: "Full fibre", terms: ["full fibre"]),
      Theme(id: "rural", name: "Rural places", terms: ["farm"]),
    ])
  private static let texts = ["Full fibre must reach every farm", "The room was too warm"]

  private let moment = Moment(
    now: Timestamp(milliseconds: 1_562_241_600_000, offsetMinutes: 60), entropy: 5)

  /// A folder with one session of two points and a small codebook.
  private func withFolder(_ work: (String, inout ThemeMaking) throws -> Void) throws {
    try withScratchFolder { folder in
      var session = Session(
        id: "s", guide: GuideReference(id: "ne-lis-digital", version: 1), title: "Digital",
        date: CalendarDate(daysSinceEpoch: 18_000), table: "1")
      for (index, text) in Self.texts.enumerated() {
        session.record(
          PointEntry(text: text), at: nil, moment: Moment(now: moment.now, entropy: UInt64(index)))
      }
      session.noteTaker = "Ann"
      try SessionFile.save(session, to: "\(folder)/a.json", Keyring())
      let path = CodebookFile.path(inSessions: folder)
      try CodebookFile.change(path, startingWith: Self.codebook) { $0 }
      var making = ThemeMaking(folder: folder, keyring: Keyring())
      try work(folder, &making)
    }
  }

  private func layout(_ making: inout ThemeMaking) throws -> ThemedLayout {
    guard case .themesGathered(let layout, .everySession) = try making.gather(.everySession) else {
      throw Refusal.work("no layout")
    }
    return layout
  }

  @Test func pointsComeWithTheirThemesReasonsAndWhoIsLikelyToCode() throws {
    try withFolder { _, making in
      let material = try layout(&making).material
      let point = try #require(material.points.first { $0.feedback.text == Self.texts[0] })
      let fibre = try #require(point.suggestions.first { $0.theme == "full-fibre" })
      #expect(fibre.probability >= material.cut)
      #expect(fibre.reasons.contains { $0.ranges.contains(0..<10) })
      #expect(material.likelyCoder == "Ann")
      #expect(material.earlier == nil)
    }
  }

  @Test func theFirstSittingComparesWithHowItBegan() throws {
    try withFolder { _, making in
      _ = try layout(&making)
      #expect(try layout(&making).material.earlier != nil)
    }
  }

  @Test func decisionsAreInTheCodersFileAndCountAtTheNextGathering() throws {
    try withFolder { folder, making in
      let point = try #require(try layout(&making).material.points.first).reference
      var log = Codings(coder: "Jo Bell")
      log.decide(Judgement(on: point, .added("rural")), moment)
      _ = try making.save(ThemeWork(codings: log, codebook: nil, serial: 1))
      #expect(names(in: "\(folder)/codings").contains("jo-bell.json"))
      let standings = try layout(&making).standings
      #expect(standings.first?.all == ["rural"])
    }
  }

  @Test func whatAnotherProgramNotedForTheSameCoderComesBack() throws {
    try withFolder { folder, making in
      let point = try #require(try layout(&making).material.points.first).reference
      var other = Codings(coder: "Ann")
      other.decide(Judgement(on: point, .added("rural")), moment)
      try CodingsFile.save(
        other, to: try CodingsFolder(inSessions: folder).path(of: "Ann"))
      var log = Codings(coder: "Ann")
      log.decide(Judgement(on: point, .rejected("full-fibre")), moment, ordinal: 9)
      let event = try making.save(ThemeWork(codings: log, codebook: nil, serial: 1))
      #expect(
        event == .themeWorkSaved(SavedThemeWork(serial: 1, outside: other.decisions)))
    }
  }

  @Test func aCodebookThatAnotherProgramChangedIsNotWrittenOver() throws {
    try withFolder { folder, making in
      _ = try layout(&making)
      let path = CodebookFile.path(inSessions: folder)
      let theirs = try CodebookFile.change(path, startingWith: Self.codebook) {
        try $0.renaming("rural", to: "Theirs", by: "Ben", moment)
      }
      let ours = try Self.codebook.renaming("rural", to: "Ours", by: "Ann", moment)
      #expect(throws: Refusal.self) {
        try making.save(ThemeWork(codings: nil, codebook: ours, serial: 1))
      }
      #expect(try CodebookFile.load(path) == theirs)
    }
  }

  @Test func otherTermsAreTriedWithoutBeingWritten() throws {
    try withFolder { folder, making in
      let material = try layout(&making).material
      let warm = Theme(id: "rural", name: "Rural places", terms: ["warm"])
      let other = try Self.codebook.revising(warm)
      guard case .codebookTried(let tried) = making.trial(of: other, theme: "rural") else {
        throw Refusal.work("no trial")
      }
      let gained = material.points.filter { tried.gained.contains($0.reference) }
      #expect(gained.map(\.feedback.text) == [Self.texts[1]])
      #expect(try CodebookFile.load(CodebookFile.path(inSessions: folder)) == Self.codebook)
    }
  }

  @Test func theNextSittingIsComparedWithThisOne() throws {
    try withFolder { folder, making in
      _ = try layout(&making)
      let warm = Theme(id: "rural", name: "Rural places", terms: ["warm"])
      _ = try making.save(
        ThemeWork(codings: nil, codebook: try Self.codebook.revising(warm), serial: 1))
      var next = ThemeMaking(folder: folder, keyring: Keyring())
      let shifts = try layout(&next).shifts
      #expect(!shifts.isEmpty)
      #expect(shifts.allSatisfy { $0.cause == .terms })
    }
  }
}
