import OrderedJSON
import Testing

@Suite struct PrintingTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: value.printed(), as: UTF8.self)
  }

  @Test func membersStandOneALine() {
    let value = JSONValue.object([
      JSONMember("name", .string("Jo")), JSONMember("none", .array([])),
      JSONMember("empty", .object([])), JSONMember("short", .array([.integer(1), .string("b")])),
      JSONMember("deep", .array([.object([JSONMember("a", .null)])])),
    ])
    #expect(
      text(value) == """
        {
          "name": "Jo",
          "none": [],
          "empty": {},
          "short": [1, "b"],
          "deep": [
            {
              "a": null
            }
          ]
        }

        """)
  }

  @Test func aLongListStandsOneItemALine() {
    let list = JSONValue.array(Array(repeating: .string("full-fibre"), count: 12))
    #expect(text(list).split(separator: "\n").count == 14)
  }

  @Test func whatActsOnATerminalIsEscapedAndAllElseIsKept() {
    let hostile = "a\u{1B}[2J\u{7F}\u{9B}\u{2028}\u{202E}\u{2066}\u{200F}\u{61C}\n\t\r\"\\/"
    #expect(
      JSONValue.string(hostile).compact()
        == #""a\u001b[2J\u007f\u009b\u2028\u202e\u2066\u200f\u061c\n\t\r\"\\/""#)
    let kept = "Ünïcode “quotes” £ — 🧑‍💻 صباح é"
    #expect(JSONValue.string(kept).compact() == "\"\(kept)\"")
  }

  @Test func everyScalarSurvivesARoundTrip() throws {
    let scalars = (UInt32(1)...0x2FFF).compactMap(Unicode.Scalar.init)
    let value = JSONValue.string(String(String.UnicodeScalarView(scalars)))
    #expect(try JSONValue(parsing: value.printed()) == value)
    #expect(try JSONValue(parsing: Array(value.compact().utf8)) == value)
  }

  @Test(arguments: [0.1, -1.5, 1e300, 2.5e-308, 1e20, 0.0, 123_456_789.25])
  func fractionsSurviveARoundTrip(number: Double) throws {
    let value = JSONValue.array([.number(number)])
    #expect(try JSONValue(parsing: value.printed()) == value)
  }

  @Test func whatIsNoNumberIsWrittenAsNull() {
    #expect(JSONValue.number(.infinity).compact() == "null")
  }

  @Test func printingTwiceChangesNothing() throws {
    let text = #"{"z":[[],{"y":[1,2,{"x":"é\u001b"}]}],"a":{"b":{"c":[1.25,true]}}}"#
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.compact() == text)
    #expect(try JSONValue(parsing: value.printed()).printed() == value.printed())
  }
}
