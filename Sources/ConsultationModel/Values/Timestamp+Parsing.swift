extension Timestamp {
  /// Reads RFC 3339 (`2019-07-04T14:02:31.5+01:00`, `...Z`); nil where the text is anything else.
  package init?(rfc3339 text: String) {
    var digits = DigitReader(text)
    guard let date = digits.date(), digits.take(anyOf: "Tt "),
      let hour = digits.number(2), hour < 24, digits.take(anyOf: ":"),
      let minute = digits.number(2), minute < 60, digits.take(anyOf: ":"),
      let second = digits.number(2), second <= 60,
      let thousandths = digits.fraction(), let offset = digits.offset(), digits.isAtEnd
    else { return nil }
    let local =
      Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + min(second, 59))
    self.init(
      milliseconds: (local - Int64(offset) * 60) * 1000 + Int64(thousandths),
      offsetMinutes: offset)
  }
}

/// Reads fixed-width numbers off the front of a date or a time.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(anyOf choices: String) -> Bool {
    guard let first = rest.first, choices.utf8.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(_ width: Int) -> Int? {
    guard rest.count >= width else { return nil }
    var value = 0
    for byte in rest.prefix(width) {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest.removeFirst(width)
    return value
  }

  mutating func date() -> CalendarDate? {
    guard let year = number(4), take(anyOf: "-"), let month = number(2), take(anyOf: "-"),
      let day = number(2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Thousandths of a second; 0 where no fraction stands; nil where a point has no digits.
  mutating func fraction() -> Int? {
    guard take(anyOf: ".") else { return 0 }
    var thousandths = 0
    var places = 0
    while let digit = number(1) {
      if places < 3 { thousandths = thousandths * 10 + digit }
      places += 1
    }
    guard places > 0 else { return nil }
    for _ in 0..<max(0, 3 - places) { thousandths *= 10 }
    return thousandths
  }

  mutating func offset() -> Int? {
    if take(anyOf: "Zz") { return 0 }
    let sign = take(anyOf: "+") ? 1 : take(anyOf: "-") ? -1 : 0
    guard sign != 0, let hours = number(2), hours < 24, take(anyOf: ":"),
      let minutes = number(2), minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
