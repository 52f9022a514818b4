import OrderedJSON
import Testing

private enum Colour: String, CaseIterable {
  case red, green
}

@Suite struct FieldReaderTests {
  private func reader(_ json: String, path: String = "") throws -> FieldReader {
    let value = try JSONValue(parsing: Array(json.utf8))
    guard case .object(let members) = value else { throw JSONFaultInTest() }
    return FieldReader(members, path: path, suggest: { _, _ in "green" })
  }

  private struct JSONFaultInTest: Error {}

  @Test func aMissingFieldIsNamedWithItsRemedy() throws {
    var reader = try reader("{}", path: "feedback[2]")
    let found = reader.string("text", "write what was said")
    #expect(found == nil)
    #expect(
      reader.faults.map(\.sentence) == ["feedback[2].text is missing; write what was said."])
  }

  @Test func aWrongTypeIsNamedWithTheRange() throws {
    var reader = try reader(#"{"votes": "many"}"#, path: "feedback[2]")
    let found = reader.integer("votes", in: 0...9999, default: 0)
    #expect(found == 0)
    #expect(
      reader.faults.map(\.sentence)
        == ["feedback[2].votes is text; write a whole number from 0 to 9999."])
  }

  @Test func aNumberOutOfRangeIsAFault() throws {
    var reader = try reader(#"{"votes": 10000}"#)
    _ = reader.integer("votes", in: 0...9999)
    #expect(
      reader.faults.map(\.sentence) == ["votes is 10000; write a whole number from 0 to 9999."])
  }

  @Test func aWordOffTheListIsAFaultWithASuggestion() throws {
    var reader = try reader(#"{"colour": "gren\u001b"}"#)
    let found = reader.choice("colour", Colour.self)
    #expect(found == nil)
    #expect(
      reader.faults.map(\.sentence)
        == [#"colour "gren\u001b" is none of red, green. Did you mean "green"?"#])
  }

  @Test func nullCountsAsMissing() throws {
    var reader = try reader(#"{"a": null, "b": null}"#)
    let text = reader.string("a", default: "x")
    #expect(text == "x")
    let truth = reader.bool("b", default: true)
    #expect(truth)
    #expect(reader.faults.isEmpty)
  }

  @Test func faultsOfItemsCarryTheirPlace() throws {
    var reader = try reader(#"{"items": [{"a": 1}, 5, {"a": "x"}], "names": ["x", 4]}"#)
    let found = reader.objects("items") { $0.string("a") }
    #expect(found == ["x"])
    let names = reader.strings("names")
    #expect(names == ["x"])
    #expect(reader.faults.map(\.path) == ["items[0].a", "items[1]", "names[1]"])
  }

  @Test func whatNobodyAskedForIsHandedBackInOrder() throws {
    var reader = try reader(#"{"new": 1, "a": "x", "newer": [2]}"#)
    _ = reader.string("a")
    #expect(reader.unreadMembers.map(\.name) == ["new", "newer"])
  }

  @Test func hostileNamesInPathsAreQuoted() throws {
    let reader = try reader("{}", path: "a")
    #expect(reader.path(to: "\u{1B}[2J") == #"a["\u001b[2J"]"#)
    #expect(String(repeating: "x", count: 10_000).quoted.count < 80)
  }
}
