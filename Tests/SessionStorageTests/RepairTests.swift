import ConsultationModel
import OrderedJSON
import SessionStorage
import Testing

/// What a repair makes of one fault at a time.
@Suite struct RepairTests {
  private let two = pointText("a") + "," + pointText("b").replacingFirst("Words", with: "Others")

  private func repair(_ text: String) throws -> SessionRepair {
    try #require(try SessionRepair.repair(Array(text.utf8), path: "S/2019-07-04-x.json"))
  }

  private func texts(_ repair: SessionRepair) -> [String] { repair.session.feedback.map(\.text) }

  @Test func aFileInOrderNeedsNone() throws {
    #expect(try SessionRepair.repair(SessionFile.encode(fullSession()), path: "a") == nil)
    #expect(try SessionRepair.repair(Array(sessionText().utf8), path: "a") == nil)
  }

  @Test(arguments: [
    (#""title": "T","#, #""title": "T""#, "a comma is missing before this"),
    (#""title": "T","#, #""title": "T",,"#, "a comma stands where none belongs"),
    (#""title": "T","#, #"title: "T","#, "a name has lost a quotation mark"),
    (#""title": "T","#, #""title": T","#, "text stands outside"),
    (#"}]}"#, #"},]}"#, "a comma stands before a closing bracket"),
    (#"}]}"#, #"}]"#, "the text ends before everything is closed"),
    (#"}]}"#, #"}}"#, "this closes something that others are still open in"),
    (#"}]}"#, #"}]}]"#, "a bracket closes nothing"),
    (#""Words","#, "\"Words,\n", "a string has no closing quotation mark"),
    (#""id": "b","#, #"id": "b","#, "a name has lost a quotation mark"),
    (#"{"id": "b""#, #""id": "b""#, "an opening bracket is missing before this"),
    (#""version": 1},"#, #""version": 1 ,"#, "the text ends before everything is closed"),
    (#""feedback": ["#, #""feedback": {"#, "a bracket closes nothing"),
  ])
  func aSlipOfTheHandLosesNothing(good: String, slip: String, words: String) throws {
    let text = sessionText(feedback: two)
    let broken = text.reversedReplacing(good, with: slip)
    #expect(broken != text)
    let repair = try repair(broken)
    #expect(repair.notes.contains { $0.contains(words) }, "\(repair.notes)")
    #expect(texts(repair) == ["Words", "Others"])
    #expect(repair.session.feedback.map(\.id) == ["a", "b"])
    #expect(repair.session.title == "T")
    #expect(repair.session.stakeholders.map(\.name) == ["Jo"])
  }

  @Test func notesNameLineAndColumn() throws {
    let repair = try repair(sessionText().replacingFirst(#""T","#, with: #""T""#))
    #expect(repair.notes.first == "line 2, column 64: a comma is missing before this.")
    #expect(repair.isComplete)
  }

  @Test func aWrongValueFallsBackAndIsSaid() throws {
    let repair = try repair(
      sessionText(
        feedback: pointText(extra: #", "votes": "many", "stance": "agianst", "themes": [1, "x"]"#)))
    let point = try #require(repair.session.feedback.first)
    #expect(point.votes == 0)
    #expect(point.stance == .unstated)
    #expect(point.themes == ["x"])
    #expect(
      Set(repair.notes)
        == [
          "feedback[0].stance was \"agianst\", which can't be; it is left at what is usual.",
          "feedback[0].themes was 1, which can't be; it is left at what is usual.",
          "feedback[0].votes was \"many\", which can't be; it is left at what is usual.",
        ])
    #expect(!repair.isComplete)
  }

  @Test func aDamagedAttributionNamesNobody() throws {
    let repair = try repair(sessionText(feedback: pointText(extra: #", "attribution": "naned""#)))
    #expect(repair.session.feedback.first?.attribution == .unattributed)
  }

  /// More faults than are listed, each on a line of its own.
  private let commas = String(repeating: "\n,", count: 1500)

  @Test func aDamagedAttributionNamesNobodyBehindAThousandFaultsEither() throws {
    let hurt = pointText("a", extra: ", \"attribution\": \"na\0med\"")
    for feedback in [hurt + commas, commas + hurt, commas + hurt + "," + pointText("b")] {
      let repair = try repair(sessionText(feedback: feedback))
      #expect(repair.session.feedback.first?.attribution == .unattributed)
      #expect(repair.session.feedback.last?.text == "Words")
      #expect(!repair.isComplete)
    }
  }

  @Test func aThousandFaultsThatLoseNothingLoseNothing() throws {
    let repair = try repair(sessionText(feedback: pointText() + commas))
    #expect(repair.isComplete, "\(repair.notes.suffix(3))")
  }

  @Test func aTimeThatCannotBeReadIsThatOfThePointBefore() throws {
    let broken = two.reversedReplacing("2019-07-04T14:02:31+01:00", with: "noon")
    let repair = try repair(sessionText(feedback: broken))
    #expect(repair.session.feedback[1].takenAt == repair.session.feedback[0].takenAt)
    #expect(repair.notes.contains { $0.hasPrefix("feedback[1].takenAt can't be read") })
  }

  @Test func aPointWithoutAnIdGetsOneThatFollowsFromItsWords() throws {
    let text = sessionText(feedback: two.replacingFirst(#""id": "a", "#, with: ""))
    let first = try repair(text).session
    #expect(first.feedback[0].id.text.count == 36)
    #expect(first == (try repair(text).session))
    #expect(first.feedback[1].id == "b")
  }

  @Test func twoPointsOfOneIdAreBothKeptUnlessTheyAreAlike() throws {
    let other = two.replacingFirst(#""id": "b""#, with: #""id": "a""#)
    let repair = try repair(sessionText(feedback: other + "," + pointText("a")))
    #expect(texts(repair) == ["Words", "Others"])
    #expect(repair.session.feedback[0].id == "a")
    #expect(repair.session.feedback[1].id != "a")
    #expect(repair.isComplete)
  }

  @Test func bothSidesOfAMergeAreKept() throws {
    let feedback = """
      <<<<<<< HEAD
      \(pointText("a")),
      =======
      \(pointText("b").replacingFirst("Words", with: "Others")),
      >>>>>>> theirs
      \(pointText("c").replacingFirst("Words", with: "More"))
      """
    let repair = try repair(sessionText(feedback: "\n" + feedback + "\n"))
    #expect(texts(repair) == ["Words", "Others", "More"])
    #expect(repair.isComplete, "\(repair.notes)")
  }

  @Test func aConflictWithinAPointKeepsBothTexts() throws {
    let point = pointText("a").replacingFirst(
      #""text": "Words","#,
      with: "\n<<<<<<< HEAD\n\"text\": \"Ours\",\n=======\n\"text\": \"Theirs\",\n>>>>>>> x\n")
    #expect(texts(try repair(sessionText(feedback: point))) == ["Ours", "Theirs"])
  }

  @Test func theSameFileTwiceIsOne() throws {
    let file = String(decoding: SessionFile.encode(fullSession()), as: UTF8.self)
    #expect(try repair(file + file).session == fullSession())
    #expect(try repair(file.dropLast(700) + file).session.feedback.count == 3)
  }

  @Test func bytesThatAreNoTextAreSaid() throws {
    let bytes = Array(sessionText(feedback: two).utf8).split(separator: UInt8(ascii: "W"))
    let broken = Array(bytes[0]) + [0xFF, 0xC0] + Array(bytes[1])
    let repair = try #require(try SessionRepair.repair(broken, path: "a.json"))
    #expect(texts(repair) == ["\u{FFFD}\u{FFFD}ords", "Others"])
    #expect(repair.notes.contains { $0.contains("bytes that are not UTF-8") })
    #expect(!repair.isComplete)
  }

  @Test(arguments: [#"\ud800"#, #"\u0000"#, #"\udc00"#])
  func halfACharacterIsReplaced(escape: String) throws {
    let broken = sessionText(feedback: two.replacingFirst("Words", with: "W\(escape)s"))
    #expect(texts(try repair(broken)) == ["W\u{FFFD}s", "Others"])
  }

  @Test func textOverALineEndAndWithQuotationMarksStaysOne() throws {
    let broken = two.replacingFirst("Words", with: "He said \"no\", and\nleft")
    #expect(
      texts(try repair(sessionText(feedback: broken))) == [
        "He said \"no\", and\nleft", "Others",
      ])
  }

  @Test func wordsThatBelongToNothingAreParked() throws {
    let broken = sessionText(feedback: two).replacingFirst(
      #""proposition": "digital-infrastructure", "question": "scale", "text": "Words","#,
      with: ""
    ).reversedReplacing("]}", with: "], these words were left over }")
    let repair = try repair(broken)
    #expect(texts(repair) == ["Others", "these words were left over"])
    #expect(repair.session.feedback[1].isParked)
    #expect(repair.notes.contains { $0.contains("a point without words is left out") })
  }

  @Test func fieldsOfANewerVersionSurvive() throws {
    let point = pointText(extra: #", "mood": {"b": [[1], 2.5]}"#)
    let repair = try repair(
      sessionText(feedback: point, extra: #", "matrix": [[1, 2], [3]], "signed": true,"#))
    #expect(repair.session.unknownFields.map(\.json) == ["[[1,2],[3]]", "true"])
    #expect(repair.session.feedback[0].unknownFields.map(\.json) == [#"{"b":[[1],2.5]}"#])
  }

  @Test func aLostHeaderHasStandIns() throws {
    let text = sessionText(feedback: two)
    let start = try #require(text.range(of: "\"feedback\""))
    let repair = try repair(String(text[start.lowerBound...]))
    #expect(texts(repair) == ["Words", "Others"])
    #expect(repair.session.title == "2019-07-04-x")
    #expect(repair.session.date.description == "2019-07-04")
    #expect(repair.session.table == "?")
    #expect(repair.session.defaultAttribution == .unattributed)
    for field in ["title", "date", "table", "guide", "id"] where field != "date" {
      #expect(repair.notes.contains { $0.hasPrefix("\(field) is lost") }, "\(field)")
    }
  }
}

extension String {
  /// With the last place of `old` changed instead of the first.
  func reversedReplacing(_ old: String, with new: String) -> String {
    String(
      String(reversed()).replacingFirst(String(old.reversed()), with: String(new.reversed()))
        .reversed())
  }

  func range(of part: String) -> Range<Index>? {
    indices.lazy.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
