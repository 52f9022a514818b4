import ConsultationModel
import Testing

@testable import PointImport

@Suite struct ColumnTests {
  @Test func namesOfColumnsAreReadFreely() {
    let read = table(" Text ,TAKEN-AT,Stakeholder\nhello,2019-07-04T10:00:00Z,Jo")
    #expect(read.rows.first?.entry.text == "hello")
    #expect(read.rows.first?.takenAt?.rfc3339 == "2019-07-04T10:00:00Z")
    #expect(read.rows.first?.entry.speaker.name == "Jo")
    #expect(read.notes.isEmpty)
  }

  @Test func columnsOfOtherNamesAreNamedOnce() {
    let read = table("id,text,lang\n1,hello,en\n2,bye,en")
    #expect(read.notes == ["These columns are not used: \"id\", \"lang\"."])
    #expect(read.rows.count == 2)
  }

  @Test func aColumnCanBeMapped() {
    let read = table("text,Comment made\nwrong,right", renamed: [.text: "comment-made"])
    #expect(read.rows.map(\.entry.text) == ["right"])
    #expect(read.notes == ["These columns are not used: \"text\"."])
  }

  @Test func aMappedColumnThatIsNotThereIsAFault() {
    let read = table("text,coment\nx,y", renamed: [.voice: "comment"])
    #expect(
      read.faults.map(\.sentence) == [
        "line 1: there is no column \"comment\". Did you mean \"coment\"?"
      ])
  }

  @Test func aTableWithoutTextSaysHowToMapIt() {
    #expect(
      table("id,Your comment\n1,x").faults.map(\.sentence) == [
        "line 1: there is no column \"text\". Say which holds the points, as in --map "
          + "text=Your comment; the columns are \"id\", \"Your comment\"."
      ])
    #expect(table("Table,b\n1,x").faults[0].sentence.contains("--map text=COLUMN; the columns"))
  }

  @Test func twoColumnsOfOneNameAreAFault() {
    #expect(table("text,Text\nx,y").faults.map(\.line) == [1])
  }

  @Test func anotherSeparatorIsSaid() {
    #expect(
      table("text;votes\na, b;3").notes == [
        "The header has no comma, so cells are taken to be parted by semicolons."
      ])
  }

  @Test func anEmptyTableIsAFault() {
    #expect(table("").faults.map(\.line) == [1])
    #expect(table("text\n").faults.isEmpty)
  }
}
