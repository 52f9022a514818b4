import Testing

@testable import PointImport

private func rows(_ bytes: [UInt8]) -> [TableRow] {
  var scanner = TableScanner(bytes)
  var rows: [TableRow] = []
  while let row = scanner.next() { rows.append(row) }
  return rows
}

private func cells(_ text: String) -> [[String]] { rows(Array(text.utf8)).map(\.cells) }

@Suite struct TableScannerTests {
  @Test(arguments: [
    "a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\u{FEFF}a,b\nc,d\n\n",
    "\"a\",\"b\"\n\"c\",d", "\n\na,b\n\r\n\nc,d",
  ])
  func everyLineEndAndQuotingGivesTheSameCells(_ text: String) {
    #expect(cells(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func quotesHoldSeparatorsQuotesAndLineEnds() {
    #expect(cells("\"a,\"\"b\"\"\r\nc\",d") == [["a,\"b\"\nc", "d"]])
  }

  @Test func emptyCellsCount() {
    #expect(cells("a,,b,\n,\n\"\"\n") == [["a", "", "b", ""], ["", ""], [""]])
  }

  @Test func aQuoteWithinABareCellIsItself() {
    #expect(cells("5\" pipe,b") == [["5\" pipe", "b"]])
  }

  @Test func linesAreCountedThroughQuotedOnes() {
    #expect(rows(Array("a\n\"b\r\nc\"\n\nd".utf8)).map(\.line) == [1, 2, 5])
  }

  @Test func semicolonsAndTabsPartCellsWhereTheHeaderHasNoComma() {
    #expect(cells("a;b\nc,c;d") == [["a", "b"], ["c,c", "d"]])
    #expect(cells("a\tb\nc;c\td") == [["a", "b"], ["c;c", "d"]])
    #expect(cells("a;b,c\n1;2,3") == [["a;b", "c"], ["1;2", "3"]])
    #expect(cells("\"a,b\";c\n1;2") == [["a,b", "c"], ["1", "2"]])
  }

  @Test func anUnclosedQuoteIsNamedByTheLineWhereItBegan() throws {
    let fault = try #require(rows(Array("a\nb\n\"c\nd\ne".utf8)).last?.fault)
    #expect(
      fault.sentence == "line 3: a quote is opened and never closed. Close it with another \".")
  }

  @Test func textAfterAClosingQuoteIsAFault() {
    #expect(rows(Array("\"a\"b,c\nd,e".utf8)).map { $0.fault?.line } == [1, nil])
  }

  @Test func brokenUnicodeAndNulsAreNamedByLine() {
    let read = rows([97, 10, 0xFF, 10, 98, 0, 10, 99])
    #expect(read.map { $0.fault?.line } == [nil, 2, 3, nil])
    #expect(read[1].fault?.problem == "it is not valid UTF-8")
    #expect(read[2].fault?.problem == "it holds a NUL byte")
  }

  @Test func aCellOfManyMegabytesIsAFaultAndTheNextRowIsRead() {
    var bytes = Array("a\n".utf8)
    bytes += [UInt8](repeating: 120, count: 3_000_000)
    let read = rows(bytes + Array("\nb".utf8))
    #expect(read.count == 3)
    #expect(read[1].fault?.problem == "a cell holds more than a megabyte")
    #expect(read[2].cells == ["b"])
  }

  @Test func anEmptyFileHasNoRows() {
    #expect(cells("").isEmpty)
    #expect(cells("\u{FEFF}\n\n").isEmpty)
  }
}
