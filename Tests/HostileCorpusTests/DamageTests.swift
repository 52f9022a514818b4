import OrderedJSON
import SessionStorage
import TestSupport
import Testing

/// One good file, damaged at every place in turn.
@Suite struct DamageTests {
  private let whole: [UInt8]

  init() throws {
    whole = try repositoryFile("Tests/SessionStorageTests/Fixtures/session-1.json")
  }

  private func refusal(of bytes: [UInt8]) -> String? {
    do {
      _ = try SessionFile.decode(bytes, path: "a.json")
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test func aFileThatEndsAnywhereIsRefusedInOneSentence() {
    // Only the line end after the last brace may be missing.
    for end in 0..<whole.count - 1 {
      let sentence = refusal(of: Array(whole[..<end]))
      #expect(sentence?.hasPrefix("a.json: line ") == true, "\(end): \(sentence ?? "read")")
      #expect(sentence.map { harmful(in: $0).isEmpty } == true)
    }
  }

  @Test func aByteThatIsTurnedNeverBringsTheProgramDown() {
    for index in whole.indices {
      for byte in [0x00, 0x1B, 0x22, 0x2C, 0x5B, 0x5C, 0x7B, 0x80, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] = byte
        let sentence = refusal(of: bytes) ?? ""
        #expect(sentence.utf8.count < 1000 && harmful(in: sentence).isEmpty, "\(index) \(byte)")
      }
    }
  }

  @Test func aFieldOfAWrongKindIsNamedByItsPath() throws {
    let value = try JSONValue(parsing: whole)
    for path in paths(in: value) where !path.isEmpty {
      for stranger in Self.strangers {
        let bent = replacing(path[...], in: value, by: stranger).printed()
        guard let sentence = refusal(of: bent) else { continue }
        let name = path.last.map { $0.isEmpty ? "" : $0 } ?? ""
        #expect(sentence.contains(name), "\(path) as \(stranger): \(sentence)")
      }
    }
  }

  @Test(arguments: [
    "format", "version", "id", "guide", "title", "date", "table", "stakeholders", "timeSpent",
    "feedback", "venue", "defaultAttribution",
  ])
  func aNumberWithAFractionIsNoValueOfAnyField(name: String) throws {
    let bent = replacing([name], in: try JSONValue(parsing: whole), by: .number(1.5)).printed()
    #expect(refusal(of: bent)?.hasPrefix("a.json: \(name) ") == true)
  }

  private static let strangers: [JSONValue] = [
    .null, .bool(true), .integer(-1), .number(1.5), .string(""), .string("\u{1B}[2J"), .array([]),
    .array([.array([])]), .object([]),
  ]

  /// The way to every value, members by name; of a list the first item only.
  private func paths(in value: JSONValue) -> [[String]] {
    switch value {
    case .object(let members):
      [[]] + members.flatMap { member in paths(in: member.value).map { [member.name] + $0 } }
    case .array(let elements): [[]] + elements.prefix(1).flatMap { paths(in: $0).map { [""] + $0 } }
    default: [[]]
    }
  }

  private func replacing(
    _ path: ArraySlice<String>, in value: JSONValue, by other: JSONValue
  ) -> JSONValue {
    guard let name = path.first else { return other }
    switch value {
    case .object(let members):
      return .object(
        members.map { member in
          member.name != name
            ? member
            : JSONMember(name, replacing(path.dropFirst(), in: member.value, by: other))
        })
    case .array(let elements):
      return .array(
        elements.enumerated().map { index, element in
          index == 0 ? replacing(path.dropFirst(), in: element, by: other) : element
        })
    default: return other
    }
  }
}
