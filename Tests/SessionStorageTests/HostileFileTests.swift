import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@Suite struct HostileFileTests {
  private func refusal(_ text: String) -> String? {
    do {
      _ = try SessionFile.decode(Array(text.utf8), path: "Sessions/a.json")
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test(arguments: [
    ("[]", "it holds a list and no session"), ("{}", "format is missing"),
    (#"{"format": "summit-guide"}"#, #"is "summit-guide", not "summit-session""#),
    (#"{"format": "summit-session", "version": "1"}"#, "version is text"),
    ("{", "ends in the middle"), ("\u{1}", "not JSON"),
  ])
  func whatIsNoSessionIsSaidInOneSentence(text: String, words: String) {
    let sentence = refusal(text)
    #expect(sentence?.hasPrefix("Sessions/a.json: ") == true)
    #expect(sentence?.contains(words) == true, "\(sentence ?? "read")")
  }

  @Test func aFileOfANewerVersionIsRefused() {
    #expect(
      refusal(sessionText(version: 2))
        == "Sessions/a.json: version 2 was written by a newer summit; this one knows version 1. "
        + "Install the newer one to open this session.")
  }

  @Test(arguments: [
    (#""votes": "3""#, "feedback[0].votes is text; write a whole number from 0 to 9999."),
    (#""votes": 1.5"#, "feedback[0].votes is a number with a fraction"),
    (#""votes": 99999"#, "feedback[0].votes is 99999"),
    (#""stance": "agianst""#, #"Did you mean "against"?"#),
    (#""voice": 1"#, "feedback[0].voice is a whole number; write one of verbatim"),
    (#""partners": "Durham""#, "feedback[0].partners is text; write a list"),
    (#""themes": [1]"#, "feedback[0].themes[0] is a whole number"),
    (#""parked": "yes""#, "feedback[0].parked is text; write true or false."),
    (#""editedAt": "noon""#, #"feedback[0].editedAt "noon" is no time"#),
  ])
  func aWrongValueIsNamedWithPlaceAndRemedy(field: String, words: String) {
    let sentence = refusal(sessionText(feedback: pointText(extra: ", " + field)))
    #expect(sentence?.contains(words) == true, "\(sentence ?? "read")")
  }

  @Test func aPointWithoutAnIdIsAFault() {
    let point = #"{"text": "Words", "takenAt": "2019-07-04T14:02:31Z"}"#
    #expect(refusal(sessionText(feedback: point))?.contains("feedback[0].id is missing") == true)
  }

  @Test func twoPointsOfOneIdAreAFault() {
    let text = sessionText(feedback: pointText("p") + "," + pointText("p"))
    #expect(
      refusal(text) == "Sessions/a.json: feedback has two items with the id \"p\". "
        + "Give one of them another id.")
  }

  @Test func theFirstFaultIsSaidAndTheOthersCounted() {
    let text = #"{"format": "summit-session", "version": 1}"#
    #expect(
      refusal(text) == "Sessions/a.json: id is missing; write the id that the session was made "
        + "with. 5 more faults are named by summit check.")
    #expect(sentences(text).count == 6)
  }

  @Test func escapeSequencesAreKeptAsDataAndEscapedInFiles() throws {
    let text = sessionText().replacingFirst(#""T""#, with: #""\u001b[2J""#)
    let session = try SessionFile.decode(Array(text.utf8), path: "a")
    #expect(session.title == "\u{1B}[2J")
    #expect(!SessionFile.encode(session).contains(0x1B))
    let hostile = sessionText(feedback: pointText(extra: #", "stance": "\u001b]0;x\u0007""#))
    #expect(refusal(hostile)?.unicodeScalars.contains { $0.value < 32 } == false)
  }

  @Test func aPipeNamedAsASessionDoesNotHang() throws {
    try withScratchFolder { folder in
      #expect(mkfifo("\(folder)/pipe.json", 0o600) == 0)
      do {
        _ = try SessionFile.load("\(folder)/pipe.json", Keyring())
        Issue.record("it was read")
      } catch {
        #expect("\(error)".contains("it is a pipe"))
      }
      let listing = try SessionFolder(folder).listing()
      #expect(listing.paths.isEmpty)
      #expect(listing.problems.map(\.problem) == ["can't be read: it is a pipe"])
    }
  }

  @Test func savingIntoAMissingFolderLeavesAClearSentence() throws {
    try withScratchFolder { folder in
      do {
        try SessionFile.save(fullSession(), to: "\(folder)/no/a.json", Keyring())
        Issue.record("it was saved")
      } catch let error as StorageError {
        #expect(error.sentence.contains("can't be written: it or its folder is not there"))
      }
    }
  }
}
