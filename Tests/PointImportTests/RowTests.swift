import ConsultationModel
import Testing

@testable import PointImport

private func faults(_ header: String, _ row: String) -> [String] {
  table("text,\(header)\nhello,\(row)").faults.map(\.sentence)
}

@Suite struct RowTests {
  @Test func everyColumnOfARowArrivesInThePoint() throws {
    let header =
      "table,proposition,question,text,stance,voice,stakeholder,organisation,sector,"
      + "attribution,themes,partners,votes,parked,taken_at"
    let read = table(
      header + "\n7,roads,ask,Pay for it,Against,VERBATIM,Jo Bell,Sage,University or college,named,"
        + "skills; full;skills,Leeds; Oslo,12,yes,2019-07-04T10:00:00+01:00")
    let row = try #require(read.rows.first)
    #expect(read.faults.isEmpty)
    #expect(row.table == "7")
    #expect(row.proposition == "roads" && row.question == "ask")
    #expect(row.takenAt?.rfc3339 == "2019-07-04T10:00:00+01:00")
    var entry = PointEntry(text: "Pay for it")
    entry.stance = .against
    entry.voice = .verbatim
    entry.speaker = .init(name: "Jo Bell", organisation: "Sage")
    entry.sector = .education
    entry.attribution = .named
    entry.themes = ["skills", "full-fibre"]
    entry.partners = ["Leeds", "Oslo"]
    entry.votes = 12
    entry.isParked = true
    #expect(row.entry == entry)
  }

  @Test(arguments: ["effective", "Effective", "1", "Q1", "would it work?"])
  func aQuestionIsKnownByItsIdItsNamesAndItsNumber(name: String) {
    let row = table("text,proposition,question\na,Better roads,\"\(name)\"").rows.first
    #expect(row?.proposition == "roads")
    #expect(row?.question == "effective")
  }

  @Test(arguments: [("+", Stance.supporting), ("-", .against), ("~", .mixed), ("", .unstated)])
  func signsStandForStances(_ sign: String, _ stance: Stance) {
    #expect(table("text,stance\nx,\(sign)").rows.map(\.entry.stance) == [stance])
  }

  @Test func standInsFillWhatARowLeavesOut() {
    let read = table(
      "text,proposition,table\na,,\nb,bridges,9",
      defaults: RowDefaults(table: "1", proposition: "roads", question: "effective"))
    #expect(read.rows.map(\.proposition) == ["roads", "bridges"])
    #expect(read.rows.map(\.question) == ["effective", "effective"])
    #expect(read.rows.map(\.table) == ["1", "9"])
  }

  @Test func placesAreUnderstoodByTheirWordsToo() {
    let read = table("text,proposition,question\nx,New bridges,Would it work?")
    #expect(read.rows.first?.proposition == "bridges" && read.rows.first?.question == "effective")
  }

  @Test func anApostropheBeforeAFormulaIsTakenOff() {
    let read = table("text\n'=1+1\n'+44\n'- no\n'@home\n'tis so\n")
    #expect(read.rows.map(\.entry.text) == ["=1+1", "+44", "- no", "@home", "'tis so"])
  }

  @Test(arguments: [
    ("stance", "agianst", "the stance \"agianst\" is not known. Did you mean \"against\"?"),
    ("voice", "x", "the voice \"x\" is not known. Use verbatim, paraphrase or inference."),
    (
      "votes", "many",
      "the votes \"many\" are not a number from 0 to 9999. "
        + "Write one, or leave the cell empty."
    ),
    (
      "votes", "-1",
      "the votes \"-1\" are not a number from 0 to 9999. "
        + "Write one, or leave the cell empty."
    ),
    ("parked", "maybe", "the parked \"maybe\" is not known. Use true or false."),
    ("themes", "skils", "the themes \"skils\" is not known. Did you mean \"skills\"?"),
    (
      "taken_at", "noon",
      "the taken_at \"noon\" is not a time. "
        + "Write it as 2019-07-04T14:02:31+01:00."
    ),
    ("proposition", "raods", "the proposition \"raods\" is not known. Did you mean \"roads\"?"),
  ])
  func aWrongValueIsNamedWithItsRemedy(_ column: String, _ value: String, _ sentence: String) {
    #expect(faults(column, value) == ["line 2: " + sentence])
  }

  @Test func aLongWrongValueIsCutInTheMessage() {
    let sentence = faults("stance", String(repeating: "x", count: 900_000)).first ?? ""
    #expect(sentence.count < 150)
  }

  @Test func everyWrongRowIsNamedAndTheRightOnesAreRead() {
    let read = table("text,votes\na,1\n,2\nb\nc,1,2\nd,x\ne,5")
    #expect(read.faults.map(\.line) == [3, 4, 5, 6])
    #expect(read.faults[1].problem == "the row has 1 cell where the header has 2")
    #expect(read.rows.map(\.entry.text) == ["a", "e"])
  }
}
