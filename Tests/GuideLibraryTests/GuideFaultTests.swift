import ConsultationModel
import DurableFiles
import GuideLibrary
import OrderedJSON
import TestSupport
import Testing

@Suite struct GuideFaultTests {
  private static let proposition = #"{"id": "p", "name": "P", "shortName": "P"}"#
  private static let question =
    #"{"id": "q", "text": "Q?", "shortName": "Q", "minutes": 5"#

  private func text(
    propositions: String = proposition, questions: String = question + "}", rest: String = ""
  ) -> String {
    """
    {"format": "summit-guide", "version": 1, "id": "g", "guideVersion": 1, "title": "G",
     "propositions": [\(propositions)], "questions": [\(questions)]\(rest)}
    """
  }

  private func faults(_ text: String) -> [String] {
    GuideLibrary.faults(in: Array(text.utf8)).map(\.sentence)
  }

  private func theme(_ fields: String) -> String {
    """
    , "lenses": [{"id": "l", "name": "L", "values": [{"id": "ideas", "name": "I"}]}],
    "codebook": {"format": "summit-codebook", "version": 1, "id": "c", "name": "C",
     "themes": [{"id": "t", "name": "T", \(fields)}]}
    """
  }

  @Test func theSmallestGuideIsWithoutFaults() {
    #expect(faults(text()) == [])
    #expect(faults(text(rest: theme(#""terms": ["a", "b*"], "lenses": ["ideas"]"#))) == [])
  }

  @Test func whatIsNoGuideIsSaid() {
    #expect(faults("[]") == ["it holds a list and no guide. Name a guide file."])
    #expect(faults("{}").count == 1)
    #expect(
      faults(#"{"format": "summit-guide", "version": 2}"#) == [
        "version 2 was written for a newer summit; this one knows version 1. "
          + "Install the newer one."
      ])
  }

  @Test func idsThatAreUnfitOrTakenAreNamed() {
    let doubled = text(propositions: Self.proposition + "," + Self.proposition)
    #expect(
      faults(doubled) == [
        #"propositions[1].id "p" is the id of propositions[0] too. Give one of them another id."#
      ])
    let parts = Self.question + #", "subquestions": [\#(Self.question)}]}"#
    #expect(
      faults(text(questions: parts)) == [
        #"questions[0].subquestions[0].id "q" is the id of questions[0] too. "#
          + "Give one of them another id."
      ])
    for id in ["Full Fibre", "-a", "a--b", "", "ü"] {
      let named = Self.proposition.replacing("\"p\"", with: "\"\(id)\"")
      #expect(faults(text(propositions: named)).first?.contains("is no id") == true)
    }
  }

  @Test func emptyListsAndNamesAreNamed() {
    #expect(
      faults(text(propositions: "", questions: "")) == [
        "propositions has nothing in it. Write at least one proposition.",
        "questions has nothing in it. Write at least one question.",
      ])
    let nameless = Self.proposition.replacing("\"P\"", with: "\" \"")
    #expect(
      faults(text(propositions: nameless)).first == "propositions[0].name is empty; write text.")
  }

  @Test func minutesAndShortNamesHaveTheirLimits() {
    let long = Self.question.replacing("5", with: "241").replacing(
      "\"Q\"", with: "\"A question of long name\"")
    #expect(
      faults(text(questions: long + "}")) == [
        "questions[0].shortName has 23 characters; write at most 16 characters.",
        "questions[0].minutes is 241; write a whole number from 1 to 240.",
      ])
  }

  @Test func partsOfPartsAreRefused() {
    let inner = Self.question.replacing("\"q\"", with: "\"r\"") + #", "subquestions": []}"#
    #expect(
      faults(text(questions: Self.question + #", "subquestions": [\#(inner)]}"#)) == [
        "questions[0].subquestions[0].subquestions stand within a sub-question. "
          + "Move them one level up."
      ])
  }

  @Test func referencesToNothingAreNamedWithASuggestion() {
    let card =
      #", "cards": [{"id": "c", "title": "C", "propositions": ["pp"], "questions": ["zzzzz"]}]"#
    #expect(
      faults(text(rest: card)) == [
        #"cards[0].propositions[0] "pp" is not the id of a proposition of this guide. "#
          + #"Did you mean "p"?"#,
        #"cards[0].questions[0] "zzzzz" is not the id of a question of this guide; "#
          + "write one that is.",
      ])
    #expect(faults(text(rest: theme(#""terms": ["a"], "lenses": ["idea"]"#))).count == 1)
  }

  @Test func termsMustFindSomethingOnce() {
    #expect(
      faults(text(rest: theme(#""terms": ["", "a", "A", "*"]"#))) == [
        "codebook.themes[0].terms[0] is empty; write a word or a phrase.",
        #"codebook.themes[0].terms[2] "A" stands there twice; remove one of them."#,
        "codebook.themes[0].terms[3] is empty; write a word or a phrase.",
      ])
    #expect(faults(text(rest: theme(#""terms": []"#))).count == 1)
  }

  @Test func aMisspeltFieldIsNamed() {
    let misspelt = Self.question + #", "colects": "asks"}"#
    #expect(
      faults(text(questions: misspelt)) == [
        #"questions[0].colects is not a field of a question. Did you mean "collects"?"#
      ])
  }

  @Test func aGuideFileKeptInTheSessionsFolderIsFoundAgain() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/mine.json"
      try DurableFile.create(path, with: Array(text().utf8))
      let guide = try GuideLibrary.load(path)
      #expect(GuideLibrary.guide(for: guide.reference, near: folder) == nil)
      try GuideLibrary.keep(path, in: folder)
      #expect(GuideLibrary.guide(for: guide.reference, near: folder) == guide)
      #expect(names(in: folder) == ["g-1.guide.json", "mine.json"])
      let newer = GuideReference(id: "ne-lis-digital", version: 99)
      #expect(GuideLibrary.guide(for: newer, near: folder)?.id == "ne-lis-digital")
    }
  }
}
