import Glibc
import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport
import Testing

@Suite struct FailingDiskTests {
  private static let canMount = ScratchDisk.canBeMounted

  private func onSmallDisk(_ work: (Desk) throws -> Void) throws {
    let place = try Workplace()
    try #require(mount("none", place.folder, "tmpfs", 0, "size=64k") == 0)
    defer { umount2(place.folder, Int32(MNT_DETACH)) }
    try work(try Desk.withSession(at: place))
  }

  @Test(.enabled(if: canMount, "needs root, to mount a disk of 64 KB"))
  func aFullDiskKeepsThePointOnScreenUntilThereIsRoom() throws {
    try onSmallDisk { desk in
      try desk.say("One")
      put([UInt8](repeating: 1, count: 100_000), into: "\(desk.place.folder)/filler")
      desk.terminal.type("for: Two\r")
      try desk.terminal.waitFor("Not saved:")
      try desk.terminal.waitFor("disk is full")
      #expect(desk.terminal.row(0).contains("NOT SAVED"))
      #expect(desk.terminal.screen.contains("Two"))
      #expect(desk.texts == ["One"])
      desk.terminal.type("Three\r")
      try desk.terminal.waitFor("Three")
      // Leaving asks first.
      desk.terminal.press(.control("q"))
      try desk.terminal.waitFor("Not everything is saved")
      desk.terminal.press(.escape)
      removeFile("\(desk.place.folder)/filler")
      desk.terminal.press(.enter)
      try desk.waitForPoints(3)
      #expect(desk.texts == ["One", "Two", "Three"])
      try desk.terminal.waitFor("Saved.")
      try desk.terminal.waitForNo("NOT SAVED")
      #expect(names(in: desk.sessions).allSatisfy { !$0.contains("tmp") })
      try desk.leave()
    }
  }

  @Test(.enabled(if: canMount, "needs root, to mount a disk of 64 KB"))
  func aDiskTooFullForDraftsSaysSoAndGoesOn() throws {
    try onSmallDisk { desk in
      put([UInt8](repeating: 1, count: 100_000), into: "\(desk.place.folder)/filler")
      desk.terminal.type("half a thought")
      try desk.terminal.waitFor("disk is full")
      desk.terminal.type(" goes on")
      try desk.terminal.waitFor("half a thought goes on")
    }
  }

  @Test func aFolderThatIsGoneKeepsThePointsUntilItIsBack() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    rename(desk.sessions, desk.sessions + "-away")
    desk.terminal.type("Two\r")
    try desk.terminal.waitFor("Not saved:")
    try desk.terminal.waitFor("Two")
    desk.terminal.type("half")
    try desk.terminal.waitFor(" half")
    rename(desk.sessions + "-away", desk.sessions)
    desk.terminal.press(.control("s"))
    try desk.waitForPoints(2)
    #expect(desk.texts == ["One", "Two"])
    try desk.terminal.pump(until: { desk.drafts.contains("half") }, "the draft in its file")
  }

  @Test func aFolderThatIsGoneForGoodCanBeLeft() throws {
    let desk = try Desk.withSession()
    rename(desk.sessions, desk.sessions + "-away")
    desk.terminal.type("One\r")
    try desk.terminal.waitFor("Not saved:")
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("Not everything is saved")
    desk.terminal.type("l")
    try desk.terminal.waitFor("n new")
    desk.terminal.type("q")
    #expect(try desk.terminal.waitForExit() == 0)
  }

  @Test(.enabled(if: canMount, "needs root, to mount a disk of 64 KB"))
  func whyItIsNotSavedAndWhatToDoAreReadInFull() throws {
    try onSmallDisk { desk in
      put([UInt8](repeating: 1, count: 100_000), into: "\(desk.place.folder)/filler")
      desk.terminal.type("for: Two\r")
      try desk.terminal.waitFor("Not saved:")
      // A frame comes in pieces: what follows "Not saved" may arrive after it.
      for words in ["the disk is full.", "Enter tries again"] {
        try desk.terminal.pump(until: { desk.terminal.running.contains(words) }, "“\(words)”")
      }
    }
  }

  @Test(.enabled(if: canMount, "needs root, to mount a disk of 64 KB"))
  func draftsThatFailTooDoNotHideThatPointsAreUnsaved() throws {
    try onSmallDisk { desk in
      put([UInt8](repeating: 1, count: 100_000), into: "\(desk.place.folder)/filler")
      desk.terminal.type("for: Two\r")
      try desk.terminal.waitFor("Not saved:")
      desk.terminal.type("half")
      // The next draft is tried within half a second.
      #expect(throws: EmulationError.self, "“Not saved” went away") {
        try desk.terminal.waitForNo("Not saved:", seconds: 1.5)
      }
    }
  }

  @Test func aPointThatCouldNotBeSavedSurvivesAKill() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    rename(desk.sessions, desk.sessions + "-away")
    desk.terminal.type("for @Sage Two\r")
    try desk.terminal.waitFor("Not saved:")
    desk.terminal.type("half a thought")
    try desk.terminal.pump(
      until: {
        names(in: desk.refuge).last.flatMap { bytes(of: "\(desk.refuge)/\($0)") }
          .map { String(decoding: $0, as: UTF8.self).contains("half a thought") } ?? false
      }, "the draft in the refuge")
    try desk.kill()
    rename(desk.sessions + "-away", desk.sessions)
    try desk.restart()
    try desk.waitForPoints(2)
    #expect(desk.texts == ["One", "Two"])
    #expect(desk.points[1]["stance"] == .string("for"))
    try desk.terminal.waitFor("half a thought")
    try desk.terminal.waitFor("1 point that could not be saved: back.")
    try desk.terminal.pump(until: { names(in: desk.refuge).isEmpty }, "the refuge to be empty")
  }

  @Test func aSessionGoesOnElsewhereWhereItsFolderIsGone() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    rename(desk.sessions, desk.sessions + "-away")
    desk.terminal.type("Two\r")
    try desk.terminal.waitFor("Not saved:")
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor("save elsewhere")
    desk.terminal.type("e")
    try desk.terminal.waitFor("Save the session elsewhere")
    desk.terminal.press(.control("u"))
    desk.terminal.type("\(desk.place.folder)/stick.json\r")
    try desk.terminal.waitFor("The session goes on in")
    desk.terminal.type("Three\r")
    for word in ["One", "Two", "Three"] {
      try desk.terminal.pump(
        until: {
          let text = bytes(of: "\(desk.place.folder)/stick.json") ?? []
          return String(decoding: text, as: UTF8.self).contains("\"text\": \"\(word)\"")
        }, "\(word) in the new file")
    }
  }
}
