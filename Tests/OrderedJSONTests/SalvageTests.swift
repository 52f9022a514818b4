import OrderedJSON
import Testing

@Suite struct SalvageTests {
  private func salvage(_ text: String) -> Salvage { Salvage(of: Array(text.utf8)) }

  private func json(_ text: String) -> [String] {
    salvage(text).objects.map { JSONValue.object($0.jsonMembers).compact() }
  }

  @Test func whatIsWholeComesBackAsItIs() {
    let text = #"{"a":[1,-2.5e3,true,null],"b":{"c":"\u00e9\"\\ \ud83d\ude00"}}"#
    let salvage = salvage(text)
    #expect(salvage.faults.isEmpty)
    #expect(salvage.objects.map(\.isWhole) == [true])
    #expect(json(text) == [#"{"a":[1,-2500.0,true,null],"b":{"c":"é\"\\ 😀"}}"#])
  }

  @Test(arguments: [
    (#"{"a": 1 "b": 2}"#, #"{"a":1,"b":2}"#),
    (#"{"a": [1, 2, "b": 2}"#, #"{"a":[1,2],"b":2}"#),
    (#"{"a" 1, "b" "x" "c" [{"d" 2}]}"#, #"{"a":1,"b":"x","c":[{"d":2}]}"#),
    (#"{"a": "x, "b": 2}"#, #"{"a":"x","b":2}"#),
    (#"{"a": x", "b": 2}"#, #"{"a":"x","b":2}"#),
    (#"{a: 1, 'b': 2, "c": 3,}"#, #"{"a":1,"c":3}"#),
    (#"{"a": "he said "x" and", "b": 1}"#, #"{"a":"he said \"x\" and","b":1}"#),
    (#"{"a": "C:\temp\q", "b": 1 "#, #"{"a":"C:\temp\\q","b":1}"#),
    (#"{"list": [[1, 2], [3]], "b": 1 "#, #"{"list":[[1,2],[3]],"b":1}"#),
    ("{\"a\": \"one\ntwo\",\r\n\"b\": 1 ", #"{"a":"one\ntwo","b":1}"#),
    (#"{"a": 1, "b": 12"#, #"{"a":1}"#),
    ("\u{FEFF}{\"a\": 1 ", #"{"a":1}"#),
  ])
  func aFaultCostsNoMoreThanItself(broken: String, mended: String) {
    #expect(json(broken) == [mended])
  }

  @Test func aQuotationMarkTooManyDoesNotTurnTheRestInsideOut() {
    let objects = json(#"[{"a": ""x", "t": "{"}, {"a": "y", "t": "}"}, {"a": "z", "t": ","}]"#)
    #expect(objects.suffix(2) == [#"{"a":"y","t":"}"}"#, #"{"a":"z","t":","}"#])
  }

  @Test func structureInsideTextIsNoStructure() {
    let text = #"{"a": "{\"b\": 1}", "c": "}, {\"d\": \"e\"}"} x"#
    #expect(json(text) == [#"{"a":"{\"b\": 1}","c":"}, {\"d\": \"e\"}"}"#])
  }

  @Test func faultsNameTheirPlace() {
    let text = "{\"ä\": 1,\n \"b\": 2 \"c\": ]"
    let salvage = salvage(text)
    let offsets = salvage.faults.map(\.offset)
    let places = TextPlaces(of: offsets, in: Array(text.utf8))
    #expect(salvage.faults.first?.problem == "a comma is missing before this")
    #expect(places[offsets[0]] == (2, 9))
  }

  @Test func cutAnywhereItEndsInGoodOrder() {
    let text = Array(#"{"a": "\ud83d\ude00é\\", "b": [{"c": -1.5e+3}, "d\"\u00"#.utf8)
    for length in text.indices {
      let salvage = Salvage(of: Array(text[..<length]))
      #expect(length < 1 || !salvage.faults.isEmpty)
    }
  }
}
