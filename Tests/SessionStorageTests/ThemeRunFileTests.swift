import ConsultationModel
import DurableFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct ThemeRunFileTests {
  private let run = ThemeRun(
    at: Timestamp(rfc3339: "2019-07-04T14:02:31+01:00")!, method: "codebook matching 2",
    decided: 12,
    themes: ["fibre": ThemeRun.Wording(terms: ["full fibre"], exclude: ["muscle fibre"])],
    points: [
      PointReference(session: "s", feedback: "p"): ThemeRun.Standing(
        themes: ["fibre"], isDecided: true, revision: 2)
    ])

  @Test func aRunComesBackAsItWasKept() throws {
    try withScratchFolder { folder in
      let file = ThemeRunFile(inSessions: folder)
      #expect(file.load() == nil)
      try file.save(run)
      #expect(file.load() == run)
    }
  }

  @Test(arguments: ["", "{", "[]", "{\"format\": \"summit-theme-run\"}", "{\"format\": 1}"])
  func whatCannotBeMadeOutIsPassedOver(text: String) throws {
    try withScratchFolder { folder in
      try DurableFile.replace("\(folder)/.last-themes.json", with: Array(text.utf8))
      #expect(ThemeRunFile(inSessions: folder).load() == nil)
    }
  }
}
