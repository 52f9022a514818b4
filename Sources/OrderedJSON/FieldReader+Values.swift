extension FieldReader {
  /// Text that must be there.
  package mutating func string(_ name: String, _ remedy: String = "write text") -> String? {
    requiredValue(name, remedy).flatMap { text($0, name, remedy) }
  }

  /// Text that may be missing.
  package mutating func string(_ name: String, default standIn: String) -> String {
    optionalString(name) ?? standIn
  }

  package mutating func optionalString(
    _ name: String, _ remedy: String = "write text"
  ) -> String? {
    value(name).flatMap { text($0, name, remedy) }
  }

  /// A whole number within `range`; without a default it must be there.
  package mutating func integer(
    _ name: String, in range: ClosedRange<Int>, default standIn: Int? = nil
  ) -> Int? {
    let found = value(name)
    if case .integer(let number) = found, range.contains(number) { return number }
    if found == nil, standIn != nil { return standIn }
    fail(
      name, found.map { "is \($0.kindOrNumber)" } ?? "is missing",
      "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    return standIn
  }

  /// A number within `range` that must be there.
  package mutating func number(_ name: String, in range: ClosedRange<Double>) -> Double? {
    let found = value(name)
    let number: Double? =
      switch found {
      case .integer(let number): Double(number)
      case .number(let number): number
      default: nil
      }
    if let number, range.contains(number) { return number }
    let problem = number.map { "is \($0)" } ?? found.map { "is \($0.kind)" } ?? "is missing"
    fail(name, problem, "write a number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  package mutating func bool(_ name: String, default standIn: Bool) -> Bool {
    guard let found = value(name) else { return standIn }
    if case .bool(let truth) = found { return truth }
    fail(name, "is \(found.kind)", "write true or false")
    return standIn
  }

  /// One word of a vocabulary; nil where it is missing or is none of its words.
  package mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Word.Type = Word.self
  ) -> Word? {
    guard let found = value(name) else { return nil }
    if case .string(let text) = found, let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let list = words.joined(separator: ", ")
    guard let text = text(found, name, "write one of \(list)") else { return nil }
    let remedy = suggest(text, words).map { "Did you mean \"\($0)\"?" } ?? ""
    fail(name, "\(text.quoted) is none of \(list)", remedy)
    return nil
  }

  mutating func text(_ value: JSONValue, _ name: String, _ remedy: String) -> String? {
    if case .string(let text) = value { return text }
    fail(name, "is \(value.kind)", remedy)
    return nil
  }
}

extension JSONValue {
  fileprivate var kindOrNumber: String {
    if case .integer(let number) = self { "\(number)" } else { kind }
  }
}
