import ConsultationModel
import ConsultationUI
import SealedFiles
import TerminalCanvas
import Testing

@Suite struct SealedScreenTests {
  private static let words = "four plain words"

  private func passphrase(_ words: String = words) throws -> Passphrase {
    var bytes = Array(words.utf8)
    return try Passphrase(wiping: &bytes)
  }

  /// The list of sessions with one that is sealed.
  private func sealedStage() throws -> Stage {
    var stage = Stage()
    stage.seals["t3.json"] = try passphrase()
    stage.put(.fixture)
    return stage
  }

  @Test func aSealedSessionIsListedAsSuchAndAskedForOnlyWhenItIsOpened() throws {
    var stage = try sealedStage()
    #expect(stage.screen.contains("t3.json  sealed: Enter asks for its passphrase"))
    stage.press(.enter)
    #expect(stage.screen.contains("The session is sealed"))
    #expect(stage.screen.contains("Passphrase for t3.json:"))
    stage.type("four wrong words")
    #expect(!stage.screen.contains("wrong"))
    #expect(stage.screen.contains("••••••••••••••••▏"))
    stage.press(.enter)
    #expect(stage.screen.contains("That passphrase does not open it. Passphrase for t3.json:"))
    #expect(!stage.screen.contains("•▏"))
    stage.say(Self.words)
    #expect(stage.screen.contains("Q1 of 2"))
    stage.press(.control("q"))
    #expect(!stage.screen.contains("sealed:"))
  }

  @Test func theDialogHearsBackspaceControlUPasteAndEscape() throws {
    var stage = try sealedStage()
    stage.press(.enter)
    stage.type("xé")
    stage.press(.backspace)
    #expect(stage.screen.contains(" •▏"))
    stage.press(.control("u"))
    #expect(!stage.screen.contains("•"))
    stage.press(.enter)
    #expect(stage.screen.contains("Passphrase for t3.json:"))
    stage.press(.escape)
    #expect(stage.screen.contains("t3.json  sealed"))
    stage.press(.enter)
    stage.paste(Self.words + "\n")
    stage.press(.enter)
    #expect(stage.screen.contains("Q1 of 2"))
  }

  @Test func whatASealedSessionCannotDoIsSaid() throws {
    var stage = try sealedStage()
    stage.press(.character("r"))
    #expect(stage.screen.contains("This file is sealed: open it first"))
    stage.press(.character("g"))
    #expect(stage.screen.contains("Every session here is sealed: open one first."))
  }

  @Test func aNewSessionIsSealedByAPassphraseThatWasTypedTwice() throws {
    var stage = Stage()
    stage.press(.character("n"), .up, .right)
    #expect(stage.screen.contains("⟦‹yes› ⟧"))
    stage.press(.control("s"))
    #expect(stage.screen.contains("Without its passphrase it is lost. New passphrase:"))
    stage.say("short")
    #expect(stage.screen.contains("It needs a passphrase of at least 8 characters."))
    stage.say(Self.words)
    #expect(stage.screen.contains("The same passphrase again:"))
    stage.say("four other words")
    #expect(stage.screen.contains("The two were not the same."))
    #expect(stage.disk["new.json"] == nil)
    stage.say(Self.words)
    stage.say(Self.words)
    #expect(stage.seals["new.json"] == (try passphrase()))
    #expect(stage.screen.contains("Q1 of 2"))
  }

  @Test func givingUpLeavesTheFormAsItWas() {
    var stage = Stage()
    stage.press(.character("n"), .up, .right, .control("s"))
    stage.press(.escape)
    #expect(stage.screen.contains("New session"))
    #expect(stage.disk.isEmpty)
    stage.press(.left, .control("s"))
    #expect(stage.disk["new.json"] != nil && stage.seals.isEmpty)
  }

  @Test func aFormThatIsToBeSealedIsNotKept() {
    var stage = Stage()
    stage.press(.character("n"), .down)
    stage.type("Secret")
    stage.wait(seconds: 1)
    #expect(stage.form != nil)
    stage.press(.up, .up, .right)
    stage.wait(seconds: 1)
    #expect(stage.form == nil)
  }

  @Test func noEffectThatIsPrintedShowsAPassphrase() throws {
    var stage = try sealedStage()
    stage.press(.enter)
    stage.say(Self.words)
    let unlocking = stage.effects.filter { if case .unlock = $0 { true } else { false } }
    #expect(unlocking.count == 1)
    #expect(!"\(stage.effects)".contains("plain"))
  }
}
