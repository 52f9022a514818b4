import ConsultationModel
import Testing

@Suite struct ShorthandTests {
  private let codebook = Codebook(
    id: "test", name: "Test",
    themes: [
      Theme(id: "full-fibre", name: "Full fibre and broadband"),
      Theme(id: "rural-coastal", name: "Rural and coastal places"),
      Theme(id: "data-sharing", name: "Data sharing"),
      Theme(id: "data-driven", name: "Data-driven transformation"),
    ])

  private func entry(_ line: String) -> PointEntry {
    Shorthand.read(line, codebook: codebook).entry
  }

  @Test func oneLineSaysEverything() {
    let read = entry(
      "for @\"Jo Bell, Sage\"/business %named Full fibre before 5G #full-fibre &Fraunhofer !!")
    #expect(read.text == "Full fibre before 5G")
    #expect(read.stance == .supporting)
    #expect(read.speaker == .init(name: "Jo Bell", organisation: "Sage"))
    #expect(read.sector == .business)
    #expect(read.attribution == .named)
    #expect(read.themes == ["full-fibre"])
    #expect(read.partners == ["Fraunhofer"])
    #expect(read.votes == 2)
    #expect(read.voice == .paraphrase)
  }

  @Test(arguments: [
    ("+ yes", Stance.supporting, "yes"), ("- no", .against, "no"), ("~ perhaps", .mixed, "perhaps"),
    ("against: it", .against, "it"), ("@Sage mixed: views", .mixed, "views"),
    ("AGAINST: it", .against, "it"), ("For:it", .supporting, "it"),
    ("for @Sage it", .supporting, "it"), ("For #rural it", .supporting, "it"),
    ("for ! it", .supporting, "it"), ("mixed \"it\" @Sage", .mixed, "it"),
    ("forest schools", .unstated, "forest schools"),
    ("not for us", .unstated, "not for us"), ("-5% growth", .unstated, "-5% growth"),
    ("\\for now", .unstated, "for now"), ("for: for now", .supporting, "for now"),
  ])
  func aStanceStandsBeforeTheText(line: String, stance: Stance, text: String) {
    #expect(entry(line).stance == stance)
    #expect(entry(line).text == text)
  }

  @Test(arguments: [
    ("for example broadband", Stance.supporting), ("For rural areas", .supporting),
    ("mixed feelings in the room", .mixed), ("@Sage against the whole idea", .against),
    ("for \"use of data\" we need rules", .supporting), ("for #nothing it", .supporting),
  ])
  func aWordThatMayBeginASentenceStaysInItAndIsPointedOut(line: String, stance: Stance) {
    let read = Shorthand.read(line, codebook: codebook)
    #expect(read.entry.stance == .unstated)
    #expect(read.entry.text == (line.hasPrefix("@Sage ") ? String(line.dropFirst(6)) : line))
    #expect(read.doubtfulStance == stance)
  }

  @Test func anyOtherWordIsNoDoubtfulStance() {
    for line in ["forest schools", "not for us", "\\for now", "+ for now", "for"] {
      #expect(Shorthand.read(line, codebook: codebook).doubtfulStance == nil, "\(line)")
    }
  }

  @Test func aWordInMidSentenceIsWrittenWithoutABackslash() {
    #expect(Shorthand.line(for: PointEntry(text: "not for us")) == "not for us")
    #expect(Shorthand.line(for: PointEntry(text: "for us")) == "\\for us")
  }

  @Test func aWordOfAThemesNameMeansItWhereNoOtherHasIt() {
    let book = Codebook(
      id: "b", name: "B",
      themes: [
        Theme(id: "money", name: "Finance and funding"),
        Theme(id: "kit", name: "Devices and funding"),
        Theme(id: "air", name: "Clean air"),
      ])
    #expect(book.theme(meantBy: "clean")?.id == "air")
    #expect(book.theme(meantBy: "finance and funding")?.id == "money")
    #expect(book.theme(meantBy: "funding") == nil)
    let networks = Codebook(
      id: "b", name: "B", themes: [Theme(id: "mobile", name: "5G networks, finance")],
      retired: [Theme(id: "finance", name: "Finance")])
    #expect(networks.theme(meantBy: "5g")?.id == "mobile")
    #expect(networks.theme(meantBy: "finance") == nil)
  }

  @Test func aSignMayStandRightBeforeAQuotationOrAMark() {
    let quoted = Shorthand.read("+\"We share nothing\" @Sage", codebook: codebook).entry
    #expect(quoted.stance == .supporting && quoted.voice == .verbatim)
    #expect(quoted.text == "We share nothing" && quoted.speaker.organisation == "Sage")
    let named = Shorthand.read("-@Sage too slow", codebook: codebook).entry
    #expect(named.stance == .against && named.text == "too slow")
    #expect(Shorthand.read("-5 degrees", codebook: codebook).entry.stance == .unstated)
  }

  @Test func quotationMarksAroundAllWordsMakeThemVerbatim() {
    #expect(entry("@Sage \"Nobody funds the last 2%\" #rural").voice == .verbatim)
    #expect(entry("@Sage \"Nobody funds the last 2%\" #rural").text == "Nobody funds the last 2%")
    #expect(entry("“What about us?”").text == "What about us?")
    #expect(entry("\"no closing mark #rural").voice == .verbatim)
    #expect(entry("\"no closing mark #rural").text == "no closing mark")
    #expect(entry("they said \"no\" to it").voice == .paraphrase)
    #expect(entry("they said \"no\" to it").text == "they said \"no\" to it")
    #expect(entry("\"use #rural money\"").themes.isEmpty)
  }

  @Test func aLeadingQuestionMarkIsTheNoteTakersInference() {
    #expect(entry("? They seem unsure").voice == .inference)
    #expect(entry("? They seem unsure").text == "They seem unsure")
    #expect(entry("why? who").voice == .paraphrase)
  }

  @Test func aThemeIsFoundByTheOnlyIdThatFits() {
    #expect(entry("x #rural").themes == ["rural-coastal"])
    #expect(entry("x #Full-Fibre, y").themes == ["full-fibre"])
    #expect(entry("x #data").themes.isEmpty)
    #expect(Shorthand.read("the #data gap", codebook: codebook).unrecognised == ["#data"])
    #expect(entry("the #data gap").text == "the #data gap")
    #expect(Shorthand.read("our #1 issue", codebook: codebook).unrecognised.isEmpty)
  }

  @Test(arguments: [
    "R&D & growth", "a@b.org wrote", "5! is 120", "great!", "C# skills", "@ the table",
    "100% fibre", "\\ alone", "C:\\temp", "%5 of firms",
  ])
  func wordsThatOnlyLookLikeMarksStayText(line: String) {
    #expect(entry(line) == PointEntry(text: line))
  }

  @Test func aMarkThatMeansNothingDoesNotUndoAQuotation() {
    let read = Shorthand.read("\"We lose people\" @Sage #skils", codebook: codebook)
    #expect(read.entry.voice == .verbatim)
    #expect(read.entry.text == "We lose people #skils")
    #expect(read.unrecognised == ["#skils"])
    #expect(Shorthand.read("it %bogus is", codebook: codebook).unrecognised == ["%bogus"])
    #expect(Shorthand.read("so @\"Kim P", codebook: codebook).unrecognised == ["@\"Kim"])
  }

  @Test func votesBeyondAllCountingStayText() {
    #expect(entry("x ! !9223372036854775807").votes == 1)
    #expect(entry("x !9999 !").votes == 9999)
  }

  @Test func aThemeInUseWinsOverOneThatOnlyBeginsSo() {
    let read = Shorthand.read("x #rural", codebook: codebook, knownThemes: ["rural"])
    #expect(read.entry.themes == ["rural"])
  }

  @Test func anUnclearThemeIsAskedBackWithWhatItCouldBe() {
    #expect(codebook.hint(for: "data") == "could be data-sharing, data-driven")
    #expect(codebook.hint(for: "full-fibr") == "could be full-fibre")
    #expect(codebook.hint(for: "zzz") == "names no theme.")
  }

  @Test func aBackslashKeepsAMarkAsText() {
    #expect(entry("\\@Sage \\#full-fibre \\!! \\\"x\"").text == "@Sage #full-fibre !! \"x\"")
    #expect(entry("\\@Sage").speaker.isEmpty)
  }

  @Test func aCommaMakesOneNameAPerson() {
    #expect(entry("@\"Mary Smith,\" x").speaker == .init(name: "Mary Smith"))
    #expect(entry("@\", Mary Smith\" x").speaker == .init(organisation: "Mary Smith"))
  }

  @Test func oneNameThatASessionKnowsIsThatPerson() {
    let met = [
      ("Jo", "Sage"), ("Ann", ""), ("", "Ann"), ("Kim", "Sage"), ("kim", "Council"),
    ].enumerated().map { Stakeholder(id: .init("\($0)"), name: $1.0, organisation: $1.1) }
    let people = KnownPeople(among: met)
    func speaker(_ line: String) -> PointEntry.Speaker {
      Shorthand.read(line, codebook: codebook, people: people).entry.speaker
    }
    #expect(speaker("@jo") == .init(name: "Jo", organisation: "Sage"))
    #expect(speaker("@\"jo\"/health") == .init(name: "Jo", organisation: "Sage"))
    #expect(speaker("@Ann") == .init(name: "Ann"))
    #expect(speaker("@kim").organisation.isEmpty)
    #expect(speaker("@Sage") == .init(organisation: "Sage"))
    for known in met {
      var entry = PointEntry(text: "x")
      entry.speaker = .init(name: known.name, organisation: known.organisation)
      let line = Shorthand.line(for: entry, people: people)
      #expect(speaker(line) == entry.speaker, "\(line)")
    }
  }

  @Test func aWordAfterTheSlashThatIsNoSectorIsPointedOut() {
    let read = Shorthand.read("@Sage/buisness x", codebook: codebook)
    #expect(read.unknownSector == "buisness")
    #expect(read.entry.speaker.organisation == "Sage/buisness")
    #expect(Sector.hint(for: "buisness") == " Did you mean \"business\"?")
    let quoted = Shorthand.read("@\"Jo, Sage\"/buisness x", codebook: codebook)
    #expect(quoted.unrecognised == ["/buisness"])
    #expect(quoted.entry.text == "/buisness x")
    for line in ["@Sage/business x", "@Sage/ x", "@Sage x"] {
      #expect(Shorthand.read(line, codebook: codebook).unknownSector == nil, "\(line)")
    }
  }

  @Test func aSecondSpeakerStaysInTheText() {
    #expect(entry("@Sage agrees with @Council").text == "agrees with @Council")
  }

  @Test func tokensMarkWhereTheyStand() {
    let line = "for @Sage fibre #rural"
    let tokens = Shorthand.read(line, codebook: codebook).tokens
    #expect(tokens.map(\.mark) == [.stance, .speaker, .theme])
    #expect(tokens.map { String(Array(line)[$0.range]) } == ["for", "@Sage", "#rural"])
  }

  // Both found by the fuzzer.
  @Test(arguments: ["\"@a@", "\"", "&\"e, \"", "&\"e\\, \"", "@\"a, \" x"])
  func whatIsHalfWrittenReadsBackToo(line: String) {
    let first = entry(line)
    #expect(entry(Shorthand.line(for: first)) == first)
  }

  @Test func everyEntryReadsBackFromTheLineWrittenForIt() {
    var random = SplitMix(state: 7)
    for _ in 0..<4000 {
      let entry = randomEntry(&random)
      let line = Shorthand.line(for: entry)
      #expect(self.entry(line) == entry, "line: \(line)")
    }
  }

  private func randomEntry(_ random: inout SplitMix) -> PointEntry {
    let words = [
      "for", "against", "+", "-", "~", "?", "@Sage", "#full-fibre", "!", "!!3", "\"quoted\"", "“x”",
      "\\", "\\for", "\\@x", "fibre", "a\\", "R&D", "&", "%named", "%", "say \"no\"", "x\ny", "é👩‍👧",
      "end\"", "\"", "/", "@\"", "#1",
    ]
    func some(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    func name() -> String {
      [
        "Sage", "Jo Bell", "A \"B\" C", "O'Neil, Ann", "back\\slash", "Société Générale",
        "x/health",
      ]
      .randomElement(using: &random) ?? ""
    }
    var entry = PointEntry(text: some(Int.random(in: 1...6, using: &random)).trimmed)
    entry.stance = Stance.allCases.randomElement(using: &random) ?? .mixed
    entry.voice = Voice.allCases.randomElement(using: &random) ?? .verbatim
    if Bool.random(using: &random) { entry.speaker.organisation = name() }
    if Bool.random(using: &random) { entry.speaker.name = name() }
    if Bool.random(using: &random) { entry.sector = Sector.allCases.randomElement(using: &random) }
    if Bool.random(using: &random) { entry.partners = [name(), name()] }
    if Bool.random(using: &random) { entry.themes = ["full-fibre", "data-driven"] }
    entry.attribution = Bool.random(using: &random) ? .sector : nil
    entry.votes = Int.random(in: 0...5, using: &random)
    return entry
  }
}

/// A seeded generator, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
